#!/usr/bin/env python3
"""Compare scores with their floors.

    floor.py SCORES.txt            prints a table; a line ends in "ok" or "FELL"
    floor.py SCORES.txt --raise    writes the scores that are better into floor.json

SCORES.txt holds the scorer's lines, each with the name of its set before it. A score may lie at most 0.01 below its
floor; one named "wrong" at most 0.01 above. A floor without a score has fallen.
"""
import json
import math
import pathlib
import sys

FLOOR = pathlib.Path(__file__).with_name('floor.json')
TOLERANCE = 0.01


def scores(path):
    """{set: {name: value}} of the scorer's lines: a name and a value, F and a value, or labels with a value each."""
    found = {}
    for line in open(path, encoding='utf-8'):
        kind, name, *rest = line.split('(')[0].split()
        values = found.setdefault(kind, {})
        if rest[0] == 'F':
            values[name] = float(rest[1])
        elif rest[0][0].isdigit():
            values[name] = float(rest[0])
        else:
            for label, value in zip(rest[::2], rest[1::2]):
                if label != 'silent':
                    values[f'{name}.{label}'] = float(value)
    return found


def better(name, value, than):
    return value < than if name.endswith('.wrong') else value > than


def fell(name, value, floor):
    if value is None:
        return True
    return value > floor + TOLERANCE if name.endswith('.wrong') else value < floor - TOLERANCE


def main():
    found = scores(sys.argv[1])
    floors = json.loads(FLOOR.read_text(encoding='utf-8'))
    if '--raise' in sys.argv:
        for kind, values in found.items():
            for name, value in values.items():
                old = floors.setdefault(kind, {}).get(name)
                if old is None or better(name, value, old):
                    floors[kind][name] = math.floor(value * 1000) / 1000
        FLOOR.write_text(json.dumps(floors, indent=2) + '\n', encoding='utf-8')
        return
    print(f'{"set":8} {"score":32} {"value":>6} {"floor":>6}')
    for kind, values in floors.items():
        for name, floor in values.items():
            value = found.get(kind, {}).get(name)
            shown = '     –' if value is None else f'{value:6.3f}'
            print(f'{kind:8} {name:32} {shown} {floor:6.3f} {"FELL" if fell(name, value, floor) else "ok"}')


main()
