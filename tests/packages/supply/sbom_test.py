#!/usr/bin/python3
"""The SBOM of build/packages: sbom_test.py STEP SOURCE-FOLDER WORK-FOLDER."""
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
from checks import compiled_in, graph, hashes, licences, loaded, schema, write

step, root, work = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
steps = {module.__name__.rpartition(".")[2]: module for module in (compiled_in, graph, hashes, licences, loaded, schema, write)}
steps[step].check(root, work)
