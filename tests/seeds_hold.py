"""Reads a score (JSON) from standard input and fails where the reader falls short of what it must find in the seeds."""

import json
import sys

LEAST = {"actions": 1.0, "decisions": 0.9, "undertakings": 0.85}

report = json.load(sys.stdin)
kinds, fields = report["all"]["kinds"], report["all"]["fields"]
low = [f"{kind}: F1 {kinds[kind]['f1']} is under {least}" for kind, least in LEAST.items() if kinds[kind]["f1"] < least]
low += [f"{field}: {row['right']} right" for field, row in fields.items() if field.startswith("actions: ") and row["right"] < 1]
if report["unreadable"]:
    low.append(f"{report['unreadable']} not read")
print("the seeds: 0 passed, 1 failed" if low else "the seeds: 1 passed, 0 failed")
sys.exit("the reader falls short on the seeds: " + "; ".join(low) if low else 0)
