#!/usr/bin/env bash
# Builds the Dockerfile as it stands, boots what comes out, and boots compose.yaml's two instances from it on a throwaway PostgreSQL, without Docker and
# without a registry of images.
#   deploy/container-check.sh
# Two stand-ins take the place of Microsoft's images: a handful of libraries and busybox, with this machine's .NET mounted where the images have theirs. So
# what is proved is the Dockerfile: its steps, what it copies, its user, its folders, its entry point, its health check, and the settings of compose.yaml;
# not the official images. test.sh runs it; it ends with 2 when the machine lacks something.
# Needs root, and from Debian: apt-get install --no-install-recommends buildah busybox-static curl iproute2 postgresql nodejs
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { echo "container: $*"; }
fail() { say "$*"; exit 1; }
[ "$(id -u)" = 0 ] || { say "missing: root"; exit 2; }
for tool in buildah busybox curl dotnet ip node nsenter setpriv unshare; do
  command -v "$tool" > /dev/null || { say "missing: $tool"; exit 2; }
done
postgres=$(find /usr/lib/postgresql/*/bin -name initdb -printf '%h\n' 2> /dev/null | sort -V | tail -1)
[ -n "$postgres" ] || { say "missing: postgresql"; exit 2; }

# Not below TMPDIR, which the users of the image and of PostgreSQL may not be allowed to enter.
work=$(mktemp -d /tmp/container-check.XXXXXX)
chmod 711 "$work"
jobs_of_ours=()
end() {
  if [ -d "$work/postgres/data" ]; then as_postgres "$postgres/pg_ctl" -D "$work/postgres/data" -m immediate -w stop > /dev/null 2>&1 || true; fi
  for job in "${jobs_of_ours[@]}"; do kill -- "-$job" 2> /dev/null || true; wait "$job" 2> /dev/null || true; done
  # What runs as the image's user is no child that a signal to buildah's group surely reaches.
  for id in $(bots); do kill -9 "$id" 2> /dev/null || true; done
  engine umount --all > /dev/null 2>&1 || true
  engine rm --all > /dev/null 2>&1 || true
  rm -rf "$work" 2> /dev/null || true
}
trap end EXIT
export BUILDAH_ISOLATION=chroot
engine() { buildah --root "$work/store" --runroot "$work/run" --storage-driver vfs "$@"; }
dotnet=$(dirname "$(readlink -f "$(command -v dotnet)")")

# background NAME COMMAND...: in a group of its own, with its words in NAME.log.
background() {
  local name=$1
  shift
  set -m
  "$@" > "$work/$name.log" 2>&1 < /dev/null &
  set +m
  jobs_of_ours+=($!)
}

# A network of its own, so that every port is free and nothing outside is reached: what is booted sees only this.
background network unshare --net sleep 3600
network=$!
within() { nsenter --net="/proc/$network/ns/net" "$@"; }
until [ "$(readlink "/proc/$network/ns/net")" != "$(readlink /proc/self/ns/net)" ]; do
  kill -0 "$network" 2> /dev/null || { say "missing: the right to make a network namespace"; exit 2; }
  sleep 0.05
done
within ip link set lo up
as_postgres() { within setpriv --reuid=postgres --regid=postgres --init-groups "$@"; }

# bots: the processes that this check has booted.
bots() {
  for id in $(pgrep -f 'dotnet Netralitas.Bot.dll'); do
    [ "$(readlink "/proc/$id/ns/net" 2> /dev/null)" != "$(readlink "/proc/$network/ns/net" 2> /dev/null)" ] || echo "$id"
  done
}

# answers URL WHAT LOG JOB: waits until it does, at most a minute, and no longer than the job lives.
answers() {
  for _ in $(seq 300); do
    if within curl -fsS --max-time 2 "$1" > /dev/null 2>&1; then return; fi
    kill -0 "$4" 2> /dev/null || break
    sleep 0.2
  done
  tail -30 "$3"
  fail "$2"
}

# What .NET needs of an operating system.
root=$work/skeleton
mkdir -p "$root"/{bin,etc/ssl,tmp,root/.nuget,usr/bin,usr/share/dotnet,run/secrets}
chmod 1777 "$root/tmp"
cp "$(command -v busybox)" "$root/bin/busybox"
for applet in sh mkdir chmod id ls cat; do ln -s busybox "$root/bin/$applet"; done
{ ldconfig -p | sed -n 's/.* => //p' | grep -E '/(libc|libm|libdl|libpthread|librt|libgcc_s|libstdc\+\+|libz|libssl|libcrypto|libicu(uc|i18n|data))\.so'
  echo /lib64/ld-linux-x86-64.so.2; } | while read -r file; do
  mkdir -p "$root$(dirname "$file")"
  cp -L "$file" "$root$file"
done
cp -rL /etc/ssl/certs "$root/etc/ssl/" 2> /dev/null || true
echo 'root:x:0:0::/root:/bin/sh' > "$root/etc/passwd"
ln -s ../share/dotnet/dotnet "$root/usr/bin/dotnet"
container=$(engine from scratch)
engine copy -q "$container" "$root" / > /dev/null
# No build server outlives the build; the analyzers have read the same code in test.sh.
engine config --env PATH=/bin:/usr/bin --env HOME=/root --env DOTNET_CLI_TELEMETRY_OPTOUT=1 --env DOTNET_NOLOGO=1 --env UseSharedCompilation=false \
  --env MSBUILDDISABLENODEREUSE=1 --env DOTNET_CLI_USE_MSBUILD_SERVER=0 --env RunAnalyzers=false --env EnforceCodeStyleInBuild=false "$container"
engine commit -q --rm "$container" standin > /dev/null
say "stand-in after $SECONDS s"

# The packages that this machine has restored already stand in for the registry; what is missing is fetched from it as in any build.
packages=${NUGET_PACKAGES:-$HOME/.nuget/packages}
mkdir -p "$packages"
engine bud --format docker --pull-never --volume "$packages:/root/.nuget/packages" --volume "$dotnet:/usr/share/dotnet:ro" \
  --build-arg SDK=localhost/standin --build-arg RUNTIME=localhost/standin -t netralitas-check . > "$work/build.log" 2>&1 \
  || { tail -40 "$work/build.log"; fail "the image was not built"; }
say "built after $SECONDS s"

container=$(engine from --pull-never localhost/netralitas-check)
user=$(engine inspect --format '{{.OCIv1.Config.User}}' "$container")
case $user in '' | root* | 0*) fail "runs as root (user '$user')" ;; esac
root=$(engine mount "$container")
strangers=$(find "$root/app" \( -user "${user%%:*}" -o -perm -o+w \) -not -type l -print -quit)
[ -z "$strangers" ] || fail "the program could change itself: $strangers"
secrets=$(find "$root/app" -name '*.pepper' -o -name 'netralitas.db*' -o -name '.git')
[ -z "$secrets" ] || fail "does not belong into the image: $secrets"
check=$(engine inspect --format '{{.Docker.Config.Healthcheck.Test}}' "$container")
[ "$check" = '[CMD dotnet Netralitas.Bot.dll healthcheck]' ] || fail "another health check than the one that is tried here: $check"
read -ra entry <<< "$(engine inspect --format '{{range .OCIv1.Config.Entrypoint}}{{.}} {{end}}' "$container")"

# in_image OPTION... CONTAINER -- COMMAND...: as the image's own user, with what an official runtime image has.
in_image() { within buildah --root "$work/store" --runroot "$work/run" --storage-driver vfs run --user "$user" --volume "$dotnet:/usr/share/dotnet:ro" "$@"; }

# health CONTAINER URL LOG: the image's own check.
health() {
  in_image --env "ASPNETCORE_URLS=$2" "$1" -- dotnet Netralitas.Bot.dll healthcheck > "$work/health.log" 2>&1 \
    || { cat "$work/health.log"; tail -30 "$3"; fail "the image's own health check says no"; }
}

alone() {
  local url=http://127.0.0.1:8080 process written volume
  background alone in_image --env Operations__AdminUrls= "$container" -- "${entry[@]}"
  local job=$!
  answers "$url/health/live" "did not come to life" "$work/alone.log" "$job"
  answers "$url/health/ready" "did not become ready" "$work/alone.log" "$job"
  health "$container" "$url" "$work/alone.log"
  process=$(for id in $(bots); do [ "$(stat -c %u "/proc/$id")" != "${user%%:*}" ] || echo "$id"; done | tail -1)
  [ -n "$process" ] || fail "no process of user ${user%%:*} was found"
  written=$(find "$root" -xdev -newer "$work/build.log" -type f -not -path "$root/tmp/*" -not -path "$root/proc/*" -not -path "$root/etc/*" -not -path "$root/run/*" -print -quit)
  [ -z "$written" ] || fail "written outside the volumes and /tmp: $written"
  for volume in data keys; do
    [ -n "$(ls -A "/proc/$process/root/state/$volume")" ] || fail "nothing was kept in /state/$volume"
    [ "$(stat -c %a "/proc/$process/root/state/$volume")" = 700 ] || fail "/state/$volume is open to others"
  done
  for id in $(bots); do kill "$id" 2> /dev/null || true; done
  wait "$job" || true
  say "user $user, entry ${entry[*]}, live and ready, nothing written outside the volumes; $SECONDS s"
}

# settings ANCHOR: the environment below that key of compose.yaml, as KEY=VALUE; ${NAME:?…} is taken from this shell's NAME.
settings() {
  awk -v key="$1" '$0 ~ key { inside = 1; match($0, /^ */); depth = RLENGTH; next }
    inside { match($0, /^ */); if (RLENGTH <= depth) exit; sub(/^ */, ""); name = $0; sub(/: .*/, "", name); sub(/^[^:]*: /, ""); print name "=" $0 }' compose.yaml \
    | sed -E "s/\\\$\{MODERATORS:\?[^}]*\}/$MODERATORS/; s/\\\$\{SUPERVISOR:\?[^}]*\}/$SUPERVISOR/"
}

# A Bot API of thirty lines in Telegram's place: one message to answer, and an account of who asks and what is said.
telegram() {
  within node -e '
    const http = require("http");
    let asking = 0, given = false;
    const note = line => console.log(line);
    http.createServer((request, response) => {
      let body = "";
      request.on("data", part => body += part);
      request.on("end", () => {
        const method = request.url.split("/").pop().split("?")[0];
        const say = (result, wait = 0) => setTimeout(() => response.end(JSON.stringify({ ok: true, result })), wait);
        response.setHeader("Content-Type", "application/json");
        if (!request.url.startsWith("/bot42:COMPOSE/")) { note("WRONG TOKEN " + request.url); response.statusCode = 401; return response.end("{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}"); }
        if (method === "getMe") return say({ id: 42, is_bot: true, first_name: "Netralitas", username: "NetralitasBot", can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: true });
        if (method === "getWebhookInfo") return say({ url: "", has_custom_certificate: false, pending_update_count: 0 });
        if (method === "getChat") return say({ id: -1001, type: "supergroup", title: "Moderator", is_forum: false, accent_color_id: 0, max_reaction_count: 11 });
        if (method === "getChatMember") return say({ status: "administrator", user: { id: 42, is_bot: true, first_name: "Netralitas" } });
        if (method === "getUpdates") {
          if (asking++ > 0) note("TWO ASK AT ONCE");
          const first = !given;
          given = true;
          const now = Math.floor(Date.now() / 1000);
          return setTimeout(() => { asking--; say(first ? [{ update_id: 7, message: { message_id: 1, date: now, text: "/tentang", entities: [{ type: "bot_command", offset: 0, length: 8 }],
            chat: { id: 1001, type: "private", first_name: "Sari" }, from: { id: 1001, is_bot: false, first_name: "Sari", language_code: "id" } } }] : []); }, first ? 0 : 500);
        }
        note(method + " " + (body.match(/"chat_id":"?(-?\d+)/) || [])[1]);
        return say(/^(send|edit)/.test(method) ? { message_id: 2, date: 0, chat: { id: 1001, type: "private", first_name: "Sari" }, text: "." } : true);
      });
    }).listen(8443, "127.0.0.1");'
}

# The two instances with exactly the environment that compose.yaml gives them, its secrets where it mounts them, and its name for the database. Not from the
# file: the address of a stand-in for Telegram, and (one network for all) the port of each instance.
composed() {
  local MODERATORS=-1001 SUPERVISOR=1654 database=$work/postgres instance url before=$SECONDS
  mapfile -t of_postgres < <(settings '^    environment:$')
  mapfile -t of_bot < <(settings 'environment: &settings')
  [ "${#of_postgres[@]}" -ge 3 ] && [ "${#of_bot[@]}" -ge 6 ] || fail "compose.yaml was not understood: ${of_postgres[*]} ${of_bot[*]}"
  local "${of_postgres[@]}"
  mkdir -p "$work/secrets" "$work/data" "$work/keys" "$database"
  head -c 24 /dev/urandom | base64 > "$work/secrets/postgres-password"
  echo 42:COMPOSE > "$work/secrets/token"
  chmod -R u=rwX,go=rX "$work/secrets" # as a checkout with the usual umask has them
  chown "$user" "$work/data" "$work/keys"
  chmod 700 "$work/data" "$work/keys"
  chown postgres "$database"
  [ "$POSTGRES_PASSWORD_FILE" = /run/secrets/postgres-password ] || fail "compose.yaml mounts no $POSTGRES_PASSWORD_FILE"
  as_postgres "$postgres/initdb" -D "$database/data" -U "$POSTGRES_USER" -A scram-sha-256 --pwfile="$work/secrets/postgres-password" -E UTF8 --locale=C.UTF-8 --no-sync > "$work/initdb.log"
  as_postgres "$postgres/pg_ctl" -D "$database/data" -l "$database/log" -w -o "-c listen_addresses=127.0.0.1 -c unix_socket_directories=$database -c fsync=off" start > "$work/start.log"
  PGPASSWORD=$(cat "$work/secrets/postgres-password") as_postgres "$postgres/createdb" -h 127.0.0.1 -U "$POSTGRES_USER" "$POSTGRES_DB"
  background telegram telegram

  local options=(--env Telegram__ApiBaseUrl=http://127.0.0.1:8443 --volume "$work/secrets:/run/secrets:ro"
    --volume "$work/data:/state/data" --volume "$work/keys:/state/keys")
  for setting in "${of_bot[@]}"; do options+=(--env "$setting"); done
  local both=() job=()
  for instance in 1 2; do
    both[instance]=$(engine from --pull-never --add-host postgres:127.0.0.1 localhost/netralitas-check)
    background "bot-$instance" in_image "${options[@]}" --env "ASPNETCORE_URLS=http://127.0.0.1:808$instance" --env Operations__AdminUrls= "${both[instance]}" -- "${entry[@]}"
    job[instance]=$!
  done
  for instance in 1 2; do
    url=http://127.0.0.1:808$instance
    answers "$url/health/ready" "bot-$instance of compose.yaml did not become ready" "$work/bot-$instance.log" "${job[instance]}"
    health "${both[instance]}" "$url" "$work/bot-$instance.log"
  done
  for _ in $(seq 50); do ! grep -q 'sendMessage 1001' "$work/telegram.log" || break; sleep 0.1; done
  [ "$(grep -c 'sendMessage 1001' "$work/telegram.log")" = 1 ] || { cat "$work/telegram.log" "$work"/bot-*.log; fail "the question was not answered once"; }
  ! grep -E '^[A-Z]{2}' "$work/telegram.log" || fail "the instances are not of one mind"
  say "compose.yaml: two instances ready on PostgreSQL, one asks Telegram, one answer; $((SECONDS - before)) s"
}

alone
composed
say "passed in $SECONDS s"
