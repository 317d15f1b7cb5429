#!/usr/bin/env bash
# What comparing articles costs beside reading them, for each thousand articles that come to a store: seconds of clock and processor, peak memory of resolve, things in
# the store. Usage: src/bench/resolve-speed.sh FILE.jsonl [ENGINE]   (ENGINE: fast, which is the harder measure, or accurate)
set -eu
[ $# -ge 1 ] || { echo "usage: $0 FILE.jsonl [ENGINE]" >&2; exit 2; }
home=$(cd "$(dirname "$0")/../.." && pwd)
engine=${2:-fast}
newsgraph=$home/newsgraph
"$newsgraph" --version >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
split -l 1000 --additional-suffix=.jsonl "$1" "$work/part-"
# Prints seconds of clock, seconds of processor, MiB at the most.
timed() { /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$@" >/dev/null 2>"$work/err" || { cat "$work/err" >&2; exit 1; }; awk '{ printf "%.1f %.1f %d", $1, $2 + $3, $4 / 1024 }' "$work/time"; }
count() { "$newsgraph" query "$work/count.rq" --store "$work/kg" --format csv 2>/dev/null | tail -1 | tr -d '\r'; }
cat >"$work/count.rq" <<'Q'
PREFIX ng: <https://w3id.org/newsgraph/ns#>
SELECT (COUNT(DISTINCT ?thing) AS ?things) { ?mention ng:refersTo ?thing }
Q
echo "| articles | extract s | processor s | resolve s | processor s | of extract | peak MiB | things named |"
echo "| --: | --: | --: | --: | --: | --: | --: | --: |"
read=0
for part in "$work"/part-*.jsonl; do
  articles=$(wc -l <"$part")
  read -r e ecpu _ < <(timed "$newsgraph" extract "$part" --engine "$engine" -o "$work/part.nq"; echo)
  timed "$newsgraph" build "$part" --engine "$engine" --store "$work/kg" >/dev/null
  read -r r rcpu rmib < <(timed "$newsgraph" resolve --store "$work/kg"; echo)
  read=$((read + articles))
  echo "$e $ecpu" >>"$work/extracted"
  awk -v n="$read" -v e="$e" -v ec="$ecpu" -v r="$r" -v rc="$rcpu" -v m="$rmib" -v t="$(count)" \
    'BEGIN { printf "| %d | %s | %s | %s | %s | %.1f / %.1f %% | %d | %d |\n", n, e, ec, r, rc, 100 * r / e, 100 * rc / ec, m, t }'
done
read -r a acpu amib < <(timed env NEWSGRAPH_HEAP=256m "$newsgraph" resolve --again --store "$work/kg"; echo)
awk -v a="$a" -v ac="$acpu" -v m="$amib" '{ e += $1; ec += $2 } END { printf "All at once, heap 256 MiB: %s s, processor %s s, %.1f / %.1f %% of extract, peak %d MiB\n", a, ac, 100 * a / e, 100 * ac / ec, m }' "$work/extracted"
