#!/usr/bin/env bash
# GDAL reads what the server gives: GeoJSON downloads, vector tiles, the edition's own FlatGeobuf.
set -euo pipefail
if ! command -v ogr2ogr >/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends gdal-bin >/dev/null
  elif [ "${TESTIGO_NO_SKIP:-0}" = 1 ]; then
    echo "ogr2ogr is missing: sudo apt-get install gdal-bin" >&2
    exit 1
  else
    echo "GDAL: skipped, ogr2ogr is missing (sudo apt-get install gdal-bin)"
    exit 0
  fi
fi
cargo build --profile tested --locked --quiet
work=$(mktemp -d)
log="$work/server.log"
target/tested/testigo serve --listen 127.0.0.1:0 >"$log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 100); do
  base=$(sed -nE 's#.*listening on (http://[0-9.:]+).*#\1#p' "$log" | head -1)
  [ -n "$base" ] && curl -fsS "$base/readyz" >/dev/null 2>&1 && break
  sleep 0.2
done
curl -fsS "$base/readyz" >/dev/null || { cat "$log" >&2; exit 1; }

passed=0
expect() { # what, wanted, seen
  if [ "$2" != "$3" ]; then
    echo "GDAL: $1: wanted $2, saw $3" >&2
    exit 1
  fi
  echo "GDAL: $1: $3"
  passed=$((passed + 1))
}
features() { ogrinfo -ro -al -so "$1" ${2:+"$2"} | sed -nE 's/^Feature Count: //p' | head -1; }

curl -fsS "$base/data/municipalities.geojson?source=inegi&datetime=2009-01-01/2009-12-31&measure=rate_smoothed" -o "$work/municipalities.geojson"
ogr2ogr -f GPKG "$work/municipalities.gpkg" "$work/municipalities.geojson"
expect "municipalities.geojson, features" 2465 "$(features "$work/municipalities.gpkg")"
curl -fsS "$base/data/incidents.geojson" -o "$work/incidents.geojson"
ogr2ogr -f GPKG "$work/incidents.gpkg" "$work/incidents.geojson"
expect "incidents.geojson, records" 18957 "$(features "$work/incidents.gpkg")"

curl -fsS "$base/tiles/municipalities/5/7/13" -o "$work/tile.mvt"
ogr2ogr -f GeoJSON "$work/tile.geojson" "$work/tile.mvt" municipalities -oo X=7 -oo Y=13 -oo Z=5 2>/dev/null ||
  ogr2ogr -f GeoJSON "$work/tile.geojson" "MVT:$work/tile.mvt" municipalities
seen=$(features "$work/tile.geojson")
[ "${seen:-0}" -gt 100 ] || { echo "GDAL: vector tile 5/7/13 has ${seen:-0} municipalities" >&2; exit 1; }
echo "GDAL: vector tile 5/7/13, municipalities: $seen"
passed=$((passed + 1))
echo "$passed passed, 0 failed"
