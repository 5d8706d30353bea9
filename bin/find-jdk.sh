# find_jdk prints the home of a JDK that fits Annales; `annales` and `mvnw` source this file.
# Looks in JAVA_HOME, on the path, and in the folders where systems and version managers put JDKs.
# The version named here is preferred; a newer one is taken where there is no other.
ANNALES_JDK=25

jdk_version() { # HOME -> major version, or 0 where there is no JDK
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || { echo 0; return; }
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  echo "${version:-0}"
}

find_jdk() {
  on_path=$(command -v javac 2>/dev/null || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
  newer=
  for home in "${JAVA_HOME:-}" "$on_path" \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.jenv/versions/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -n "$home" ] || continue
    version=$(jdk_version "$home")
    [ "$version" -ne "$ANNALES_JDK" ] || { echo "$home"; return 0; }
    [ "$version" -le "$ANNALES_JDK" ] || newer=$home
  done
  [ -z "$newer" ] || { echo "$newer"; return 0; }
  echo "annales: needs a JDK $ANNALES_JDK or newer and found none; install one (for example Eclipse Temurin) or set JAVA_HOME to it." >&2
  return 1
}
