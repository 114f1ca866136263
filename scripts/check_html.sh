#!/bin/sh
# Ask the W3C's own checker (vnu, "Nu Html Checker") about every page of a built site.
#
#     sh scripts/check_html.sh [site]
#
# It needs Java, and vnu.jar: named by VNU_JAR, or installed by `npm install vnu-jar`. The tests
# do without it (tests/site/test_html.py parses strictly); this looks at attributes, too.
set -eu

site="${1:-site}"
jar="${VNU_JAR:-$(find node_modules/vnu-jar -name vnu.jar 2>/dev/null | head -n 1)}"
if ! command -v java >/dev/null 2>&1 || [ ! -f "$jar" ]; then
    echo "Not checked: install Java, then \`npm install vnu-jar\`, or set VNU_JAR to vnu.jar." >&2
    exit 1
fi
java -Xss4m -jar "$jar" --skip-non-html --errors-only "$site"
echo "$(find "$site" -name '*.html' | wc -l) pages of $site: no error."
