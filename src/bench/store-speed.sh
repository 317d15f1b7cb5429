#!/usr/bin/env bash
# The store beside tdb2.tdbloader over the same N-Quads, the ready-made questions, and readers while a build writes. Usage: src/bench/store-speed.sh FILE.nq [SECONDS]
# Make the file with: ./newsgraph extract INPUT… --engine fast -o FILE.nq
set -eu
[ $# -ge 1 ] || { echo "usage: $0 FILE.nq [SECONDS]" >&2; exit 2; }
home=$(cd "$(dirname "$0")/../.." && pwd)
"$home/newsgraph" --version >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java_() { java -Xmx2g -Dfile.encoding=UTF-8 -cp "$home/target/newsgraph.jar:$home/target/lib/*" "$@"; }
echo "tdb2.tdbloader --loader=phased:"
java_ "$home/src/bench/StoreSpeed.java" loader "$1" "$work/tdb"
du -sm "$work/tdb" | sed 's/\t.*/ MB on disk/'
rm -r "$work/tdb"
echo "newsgraph:"
java_ "$home/src/bench/StoreSpeed.java" load "$1" "$work/kg"
du -sm "$work/kg/db" | sed 's/\t.*/ MB on disk/'
java_ "$home/src/bench/StoreSpeed.java" ask "$work/kg"
NEWSGRAPH_USER=bench NEWSGRAPH_PASSWORD=$RANDOM$RANDOM java_ "$home/src/bench/StoreSpeed.java" readers "$work/kg" "${2:-300}"
