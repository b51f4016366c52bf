#!/bin/sh -e
# usage: ./migrate.sh AddMemberPhone  -- adds the migration for both databases
#        ./migrate.sh --first         -- before the first release only: writes the one migration "Initial" anew
name=$1
dotnet tool restore >/dev/null
if [ "$name" = --first ]; then
  name=Initial
  rm -rf src/App.Sqlite/Migrations src/App.Postgres/Migrations
fi
dotnet build tools/DbDesign -v q -clp:ErrorsOnly
for p in Sqlite Postgres; do
  dotnet ef migrations add "$name" --no-build --project src/App.$p --startup-project tools/DbDesign --output-dir Migrations -- "$(echo $p | tr A-Z a-z)"
done
