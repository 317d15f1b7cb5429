#!/usr/bin/env bash
# One process with two threads beside Spark with two workers of one core on this machine: seconds from the start of the command to its end by the clock and of
# the processor (which other programs on the machine disturb less), and whether both give the same quads. Usage: src/bench/cluster-speed.sh fast|accurate INPUT…    (before it: mvn -B -f src/cluster/pom.xml package; mvn -B package -Pspark -DskipTests)
set -eu
[ $# -ge 2 ] || { echo "usage: $0 fast|accurate INPUT…" >&2; exit 2; }
engine=$1
shift
home=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
export SPARK_HOME=$home/target/spark SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1 LC_ALL=C.UTF-8
export JAVA_HOME=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}
opens=()
for name in lang lang.invoke lang.reflect io net nio util util.concurrent util.concurrent.atomic; do opens+=("--add-opens=java.base/java.$name=ALL-UNNAMED"); done
for name in jdk.internal.ref sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar; do opens+=("--add-opens=java.base/$name=ALL-UNNAMED"); done
daemons=()
spark=("$JAVA_HOME/bin/java" -Xmx500m "${opens[@]}" -cp "$SPARK_HOME/jars/*")
stop() { kill "${daemons[@]}"; wait "${daemons[@]}" || true; rm -rf "$work"; }
trap stop EXIT

port=${SPARK_PORT:-17177}
"${spark[@]}" org.apache.spark.deploy.master.Master --host 127.0.0.1 --port "$port" --webui-port 0 >"$work/master.log" 2>&1 & daemons+=($!)
for worker in 1 2; do
  "${spark[@]}" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores 1 --memory 1500m --work-dir "$work/worker$worker" --webui-port 0 "spark://127.0.0.1:$port" >"$work/worker$worker.log" 2>&1 & daemons+=($!)
done
for _ in $(seq 120); do [ "$(grep -c 'Registering worker' "$work/master.log" || true)" != 2 ] || break; sleep 0.5; done

"$home/newsgraph" --version >/dev/null
# Seconds by the clock and of the processor; what daemons started is counted with them when it has ended.
used() { awk '{ sum += $14 + $15 + $16 + $17 } END { print sum / 100 }' $(printf '/proc/%s/stat ' "${daemons[@]}"); }
TIMEFORMAT='%R %U %S'
seconds() { { time "$@" >"$work/log" 2>&1; } 2>&1 || { tail -20 "$work/log" >&2; exit 1; }; }
plain=$(seconds "$home/newsgraph" extract --quiet --engine "$engine" --threads 2 "$@" -o "$work/plain.nq.gz")
before=$(used)
cluster=$(seconds "${spark[@]}" org.apache.spark.deploy.SparkSubmit --master "spark://127.0.0.1:$port" --conf spark.driver.host=127.0.0.1 --conf spark.driver.bindAddress=127.0.0.1 --conf spark.ui.enabled=false \
  --conf spark.executor.memory=1200m --class newsgraph.cluster.Job "$home/target/newsgraph-spark.jar" --engine "$engine" --slice "${SLICE:-2000000}" -o "$work/out" "$@")
for _ in $(seq 120); do ! ps -o pid= --ppid "$(IFS=,; echo "${daemons[*]}")" | grep -q . || sleep 1; done
daemon=$(used)
sums() { zcat "$@" | LC_ALL=C sort -u --buffer-size=500M | sha256sum | cut -c1-16; }
read -r plain_wall plain_user plain_sys <<<"$plain"
read -r wall user sys <<<"$cluster"
articles=$(grep -m1 '"articles"' "$work/out/manifest.json" | tr -dc 0-9)
echo "| way | seconds | processor seconds | articles | MB | quads | sum |"
echo "| --- | --: | --: | --: | --: | --: | --- |"
row() { echo "| $1, $engine | $2 | $3 | $articles | $(cat "${@:4}" | wc -c | awk '{ printf "%.1f", $1 / 1e6 }') | $(zcat "${@:4}" | wc -l) | $(sums "${@:4}") |"; }
row "one process, 2 threads" "$plain_wall" "$(awk "BEGIN { print $plain_user + $plain_sys }")" "$work/plain.nq.gz"
row "Spark, 2 workers" "$wall" "$(awk "BEGIN { print $user + $sys + $daemon - $before }")" "$work"/out/day=*/*.nq.gz
awk "BEGIN { printf \"overhead %.0f %% by the clock, %.0f %% of the processor\n\", 100 * ($wall / $plain_wall - 1), 100 * (($user + $sys + $daemon - $before) / ($plain_user + $plain_sys) - 1) }"
[ -z "${KEEP_LOGS:-}" ] || { mkdir -p "$KEEP_LOGS"; cp -r "$work"/*.log "$work"/log "$KEEP_LOGS"; cp -r "$work"/worker?/ "$KEEP_LOGS"; }
