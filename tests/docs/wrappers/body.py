import asyncio
import json
import threading
from pathlib import Path

import chipid

chipid.virtual.write_trust("test-trust")
trust = chipid.Trust.load("test-trust")
card = chipid.virtual.open_card("vn-citizen-2021")
keys = chipid.Keys.can("000123")
report = card.read(keys, chipid.ReadOptions(trust=trust))
#BODY#
