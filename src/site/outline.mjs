// Makes src/main/resources/site/land.json, the outline of the land as one SVG path in degrees (y downwards), from land-50m.json of the npm package
// world-atlas 2.0.2 (ISC; Natural Earth 1:50m, public domain). Borders are left out on purpose: the map shows where events are, not whose land it is.
// Run: npm pack world-atlas@2.0.2, unpack, node src/site/outline.mjs package/land-50m.json > src/main/resources/site/land.json
import { readFileSync } from 'node:fs';

/** Corners nearer to the line of their neighbours than this (degrees, about 5 km) are left out, and islands smaller than that. */
const TOLERANCE = 0.05;

const { arcs, transform: { scale, translate }, objects } = JSON.parse(readFileSync(process.argv[2]));
const lines = arcs.map(arc => {
  let x = 0, y = 0;
  return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], -((y += dy) * scale[1] + translate[1])]);
});
const ring = indexes => indexes.flatMap((i, n) => (i < 0 ? [...lines[~i]].reverse() : lines[i]).slice(n ? 1 : 0));

function simpler(points) {
  if (points.length < 3) return points;
  const [[ax, ay], [bx, by]] = [points[0], points.at(-1)];
  const length = Math.hypot(bx - ax, by - ay);
  let far = 0, at = 0;
  points.forEach(([x, y], i) => {
    const distance = length ? Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length : Math.hypot(x - ax, y - ay);
    if (distance > far) [far, at] = [distance, i];
  });
  return far < TOLERANCE ? [points[0], points.at(-1)] : [...simpler(points.slice(0, at + 1)).slice(0, -1), ...simpler(points.slice(at))];
}

const rings = objects.land.geometries.flatMap(shape => shape.type === 'MultiPolygon' ? shape.arcs.flat() : shape.arcs).map(ring).map(simpler).filter(points => points.length > 3);
const path = rings.map(points => 'M' + points.map(([x, y]) => `${+x.toFixed(2)} ${+y.toFixed(2)}`).join('L') + 'Z').join('');
process.stdout.write(JSON.stringify({ source: 'Natural Earth 1:50m land, public domain, by way of world-atlas 2.0.2 (ISC)', path }) + '\n');
