#!/usr/bin/env bash
# Articles/s, characters/s and peak memory of the engines beside bare HanLP, each in a process of its own, in one run. Usage: src/bench/throughput.sh MOST_ARTICLES INPUT…
set -eu
[ $# -ge 2 ] || { echo "usage: $0 MOST_ARTICLES INPUT…" >&2; exit 2; }
home=$(cd "$(dirname "$0")/../.." && pwd)
"$home/newsgraph" --version >/dev/null
echo "| way | threads | articles | characters | seconds | articles/s | characters/s | peak MiB | shares |"
echo "| --- | --: | --: | --: | --: | --: | --: | --: | --- |"
for way in hanlp names fast accurate; do
  for threads in 1 2; do
    java -Xmx1g -XX:+UseParallelGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -cp "$home/target/newsgraph.jar:$home/target/lib/*" "$home/src/bench/Throughput.java" "$way" "$threads" "$@"
  done
done
