#!/usr/bin/env bash
# One process with two threads beside Spark with two workers of one core on this machine: seconds from the start of the command to its end, and whether both
# give the same quads. Usage: src/bench/cluster-speed.sh fast|accurate INPUT…    (before it: mvn -B -f src/cluster/pom.xml package; mvn -B package -Pspark -DskipTests)
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
spark() { "$JAVA_HOME/bin/java" -Xmx500m "${opens[@]}" -cp "$SPARK_HOME/jars/*" "$@"; }
stop() { kill "${daemons[@]}"; wait; rm -rf "$work"; }
trap stop EXIT

port=${SPARK_PORT:-17177}
spark org.apache.spark.deploy.master.Master --host 127.0.0.1 --port "$port" --webui-port 0 >"$work/master.log" 2>&1 & daemons+=($!)
for worker in 1 2; do
  spark org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores 1 --memory 1500m --work-dir "$work/worker$worker" --webui-port 0 "spark://127.0.0.1:$port" >"$work/worker$worker.log" 2>&1 & daemons+=($!)
done
for _ in $(seq 120); do [ "$(grep -c 'Registering worker' "$work/master.log" || true)" != 2 ] || break; sleep 0.5; done

"$home/newsgraph" --version >/dev/null
seconds() { local begin; begin=$(date +%s.%N); "$@" >"$work/log" 2>&1 || { tail -20 "$work/log" >&2; exit 1; }; awk -v b="$begin" -v e="$(date +%s.%N)" 'BEGIN { printf "%.1f", e - b }'; }
plain=$(seconds "$home/newsgraph" extract --quiet --engine "$engine" --threads 2 "$@" -o "$work/plain.nq.gz")
cluster=$(seconds spark org.apache.spark.deploy.SparkSubmit --master "spark://127.0.0.1:$port" --conf spark.driver.host=127.0.0.1 --conf spark.driver.bindAddress=127.0.0.1 --conf spark.ui.enabled=false \
  --conf spark.executor.memory=1200m --class newsgraph.cluster.Job "$home/target/newsgraph-spark.jar" --engine "$engine" --slice "${SLICE:-2000000}" -o "$work/out" "$@")
sums() { zcat "$@" | LC_ALL=C sort -u --buffer-size=500M | sha256sum | cut -c1-16; }
echo "| way | seconds | articles | quads |"
echo "| --- | --: | --: | --- |"
echo "| one process, 2 threads, $engine | $plain | | $(sums "$work/plain.nq.gz") |"
echo "| Spark, 2 workers, $engine | $cluster | $(grep -m1 '"articles"' "$work/out/manifest.json" | tr -dc 0-9) | $(sums "$work"/out/day=*/*.nq.gz) |"
awk -v p="$plain" -v c="$cluster" 'BEGIN { printf "overhead %.0f %%\n", 100 * (c - p) / p }'
[ -z "${KEEP_LOGS:-}" ] || { mkdir -p "$KEEP_LOGS"; cp -r "$work"/*.log "$work"/log "$KEEP_LOGS"; cp -r "$work"/worker?/ "$KEEP_LOGS"; }
