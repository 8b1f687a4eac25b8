#!/bin/sh
# Run by the image of nginx before it starts: who in front of it is believed about the visitor's address.
# TRUST_PROXY holds addresses and ranges, separated by commas: 203.0.113.7,10.0.0.0/8
set -eu

for each in $(echo "${TRUST_PROXY:-}" | tr ',' ' '); do
  echo "set_real_ip_from $each;"
done > "${TRUSTED_PROXIES_FILE:-/tmp/trusted-proxies.conf}"
