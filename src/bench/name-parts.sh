#!/usr/bin/env bash
# What each way of finding names adds, on gold in the JSON of annotate (src/train/names/gold.py makes it from corpora). Usage: src/bench/name-parts.sh GOLD.jsonl
set -eu
[ $# -eq 1 ] || { echo "usage: $0 GOLD.jsonl" >&2; exit 2; }
home=$(cd "$(dirname "$0")/../.." && pwd)
"$home/newsgraph" --version >/dev/null
export ORT_DISABLE_TELEMETRY=1
java -Xmx1g -Dfile.encoding=UTF-8 -cp "$home/target/newsgraph.jar:$home/target/lib/*" "$home/src/bench/NameParts.java" "$1"
