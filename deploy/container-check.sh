#!/usr/bin/env bash
# Builds the Dockerfile as it stands and boots what comes out, without Docker and without a registry of images.
#   deploy/container-check.sh
# Two stand-ins take the place of Microsoft's images: this machine's SDK and its runtime, each on a handful of libraries and busybox. So what is
# proved is the Dockerfile: its steps, what it copies, its user, its folders, its entry point and its health check; not the official images.
# Needs root, and from Debian: apt-get install --no-install-recommends buildah busybox-static curl
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { echo "container: $*"; }
for tool in buildah busybox curl dotnet; do
  command -v "$tool" > /dev/null || { say "missing: $tool"; exit 2; }
done

work=$(mktemp -d)
bot='' process=''
end() {
  if [ -n "$bot" ]; then kill -- "-$bot" 2> /dev/null || true; wait "$bot" 2> /dev/null || true; fi
  if [ -n "$process" ]; then kill -9 "$process" 2> /dev/null || true; fi
  engine umount --all > /dev/null 2>&1 || true
  engine rm --all > /dev/null 2>&1 || true
  rm -rf "$work" 2> /dev/null || true
}
trap end EXIT
export BUILDAH_ISOLATION=chroot
engine() { buildah --root "$work/store" --runroot "$work/run" --storage-driver vfs "$@"; }
sdk=$(dirname "$(readlink -f "$(command -v dotnet)")")

# skeleton FOLDER: what .NET needs of an operating system.
skeleton() {
  local root=$1 file
  mkdir -p "$root"/{bin,etc/ssl,tmp,root,usr/bin,usr/share/dotnet}
  chmod 1777 "$root/tmp"
  cp "$(command -v busybox)" "$root/bin/busybox"
  for applet in sh mkdir chmod id ls cat; do ln -s busybox "$root/bin/$applet"; done
  ldconfig -p | sed -n 's/.* => //p' | grep -E '/(libc|libm|libdl|libpthread|librt|libgcc_s|libstdc\+\+|libz|libssl|libcrypto|libicu(uc|i18n|data))\.so' > "$work/libraries"
  { cat "$work/libraries"; echo /lib64/ld-linux-x86-64.so.2; } | while read -r file; do
    mkdir -p "$root$(dirname "$file")"
    cp -L "$file" "$root$file"
  done
  cp -rL /etc/ssl/certs "$root/etc/ssl/" 2> /dev/null || true
  echo 'root:x:0:0::/root:/bin/sh' > "$root/etc/passwd"
  ln -s ../share/dotnet/dotnet "$root/usr/bin/dotnet"
}

# image NAME FOLDER: an image with nothing in it but the folder.
image() {
  local container
  container=$(engine from scratch)
  engine copy -q "$container" "$2" / > /dev/null
  engine config --env PATH=/bin:/usr/bin --env HOME=/root --env DOTNET_CLI_TELEMETRY_OPTOUT=1 --env DOTNET_NOLOGO=1 "$container"
  engine commit -q --rm "$container" "$1" > /dev/null
  rm -rf "$2"
}

skeleton "$work/runtime"
cp -r "$sdk"/{dotnet,host,shared} "$work/runtime/usr/share/dotnet/"
image standin-runtime "$work/runtime"
skeleton "$work/sdk"
cp -r "$sdk"/{dotnet,host,shared,sdk,packs} "$work/sdk/usr/share/dotnet/"
[ ! -d "$sdk/sdk-manifests" ] || cp -r "$sdk/sdk-manifests" "$work/sdk/usr/share/dotnet/"
rm -rf "$work"/sdk/usr/share/dotnet/sdk/*/{FSharp,DotnetTools}
image standin-sdk "$work/sdk"
say "stand-ins after $SECONDS s"

# The packages that this machine has restored already stand in for the registry; what is missing is fetched from it as in any build.
packages=${NUGET_PACKAGES:-$HOME/.nuget/packages}
mkdir -p "$packages"
engine bud --pull-never --volume "$packages:/root/.nuget/packages" \
  --build-arg SDK=localhost/standin-sdk --build-arg RUNTIME=localhost/standin-runtime -t netralitas-check . > "$work/build.log" 2>&1 \
  || { tail -40 "$work/build.log"; say "the image was not built"; exit 1; }
say "built after $SECONDS s"

container=$(engine from --pull-never localhost/netralitas-check)
user=$(engine inspect --format '{{.OCIv1.Config.User}}' "$container")
case $user in '' | root* | 0*) say "runs as root (user '$user')"; exit 1 ;; esac
root=$(engine mount "$container")
strangers=$(find "$root/app" \( -user "${user%%:*}" -o -perm -o+w \) -not -type l -print -quit)
[ -z "$strangers" ] || { say "the program could change itself: $strangers"; exit 1; }
secrets=$(find "$root/app" -name '*.pepper' -o -name 'netralitas.db*' -o -name '.git')
[ -z "$secrets" ] || { say "does not belong into the image: $secrets"; exit 1; }
read -ra entry <<< "$(engine inspect --format '{{range .OCIv1.Config.Entrypoint}}{{.}} {{end}}' "$container")"

# boot: the image's own user, volumes and entry point, the simulator in Telegram's place.
port=$((20000 + RANDOM % 20000))
set -m
engine run --user "$user" \
  --env "ASPNETCORE_URLS=http://127.0.0.1:$port" --env "Simulator__Url=http://127.0.0.1:$((port + 1))" --env Operations__AdminUrls= \
  "$container" -- "${entry[@]}" > "$work/bot.log" 2>&1 &
bot=$!
set +m
for _ in $(seq 150); do
  if curl -fsS --max-time 2 "http://127.0.0.1:$port/health/live" > /dev/null 2>&1; then live=1; break; fi
  kill -0 "$bot" 2> /dev/null || break
  sleep 0.2
done
[ "${live:-}" = 1 ] || { tail -30 "$work/bot.log"; say "did not come to life"; exit 1; }
say "lives after $SECONDS s"
for _ in $(seq 100); do
  if curl -fsS --max-time 2 "http://127.0.0.1:$port/health/ready" > /dev/null 2>&1; then ready=1; break; fi
  sleep 0.2
done
[ "${ready:-}" = 1 ] || { tail -30 "$work/bot.log"; say "did not become ready"; exit 1; }
engine run --user "$user" --env "ASPNETCORE_URLS=http://127.0.0.1:$port" "$container" -- dotnet Netralitas.Bot.dll healthcheck > "$work/health.log" 2>&1 \
  || { cat "$work/health.log"; say "the image's own health check says no"; exit 1; }

for id in $(pgrep -f 'dotnet Netralitas.Bot.dll'); do
  if [ "$(stat -c %u "/proc/$id" 2> /dev/null)" = "${user%%:*}" ] && grep -qz "ASPNETCORE_URLS=http://127.0.0.1:$port" "/proc/$id/environ"; then process=$id; fi
done
[ -n "$process" ] || { say "no process of user ${user%%:*} was found"; exit 1; }
written=$(find "$root" -xdev -newer "$work/build.log" -type f -not -path "$root/tmp/*" -not -path "$root/proc/*" -not -path "$root/etc/*" -not -path "$root/run/*" -print -quit)
[ -z "$written" ] || { say "written outside the volumes and /tmp: $written"; exit 1; }
for volume in data keys; do
  [ -n "$(ls -A "/proc/$process/root/state/$volume")" ] || { say "nothing was kept in /state/$volume"; exit 1; }
  [ "$(stat -c %a "/proc/$process/root/state/$volume")" = 700 ] || { say "/state/$volume is open to others"; exit 1; }
done
say "user $user, entry ${entry[*]}, live and ready, nothing written outside the volumes; $SECONDS s"
