#!/usr/bin/env bash
# Every page of the explorer in a real Chromium: how long until it is whole, complaints, requests to other hosts, frames of the network. Usage: src/bench/page-speed.sh STORE [TIMES]
# Make the store with: ./newsgraph build INPUT… --engine fast --store STORE; ./newsgraph resolve --store STORE
set -eu
[ $# -ge 1 ] || { echo "usage: $0 STORE [TIMES]" >&2; exit 2; }
home=$(cd "$(dirname "$0")/../.." && pwd)
"$home/newsgraph" --version >/dev/null
(cd "$home" && mvn -q -B test-compile)
java -Xmx1g -XX:+UseParallelGC -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp "$home/target/test-classes:$home/target/newsgraph.jar:$home/target/lib/*" "$home/src/bench/PageSpeed.java" "$1" "${2:-5}"
