"""What is asked of the SBOM, one question a file: `check(root, work)` ends the program where the answer is wrong."""
