#!/bin/sh
# Makes the secrets that are ours to make, and empty files for those of LINE and Meta: fill these in by hand. What is there stays.
set -eu
umask 077
cd "$(dirname "$0")/secrets"
new() { openssl rand -hex 24; }
put() { [ -e "$1" ] || printf '%s\n' "$2" > "$1"; }

put postgres_password "$(new)"
put redis_password "$(new)"
put backup_passphrase "$(new)"
put Storage__ConnectionString "Host=postgres;Database=bot;Username=bot;Password=$(cat postgres_password)"
put Redis__ConnectionString "redis:6379,password=$(cat redis_password)"
put redis.conf "dir /data
appendonly yes
appendfsync always
maxmemory-policy noeviction
requirepass $(cat redis_password)"
for name in Line__ChannelSecret Line__ChannelAccessToken Messenger__AppSecret Messenger__PageAccessToken Messenger__VerifyToken Messenger__PageId; do
  [ -e "$name" ] || : > "$name"
done
# The bot in its container is the user 1654, PostgreSQL and Redis are 999.
if [ "$(id -u)" -eq 0 ]; then
  chown 1654 ./*__* backup_passphrase
  chown 999 postgres_password redis.conf
fi
ls -l
