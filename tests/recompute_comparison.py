#!/usr/bin/env python3
"""Three comparisons computed again from the sources in data/, with nothing of the program but its answer to compare with.

Usage: recompute_comparison.py PROGRAM   (as `testigo compare … --json` is asked; standard library only)
"""

import csv
import datetime
import gzip
import json
import math
import pathlib
import subprocess
import sys

DATA = pathlib.Path(__file__).resolve().parent.parent / "data"
COMPARISONS = [
    ("Ciudad Juárez, 2008-03", ["--municipality", "08037", "--date", "2008-03-27"], ["08037"], "2008-03-27"),
    ("Apatzingán, 2006-12", ["--zone", "mx-2006-michoacan", "--municipality", "16006"], ["16006"], "2006-12-11"),
    ("Operation in Sonora, 2008-03", ["--zone", "mx-2008-sonora"], ["26"], "2008-03-07"),
]


def rows(path):
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8", newline="")
    with opened as text:
        yield from csv.DictReader(text)


def month_of(year, month):
    return 12 * int(year) + int(month) - 1


HOMICIDES = {
    (row["cvegeo"], month_of(row["year"], row["month"])): int(row["homicides"]) for row in rows(DATA / "inegi" / "homicides.csv.gz")
}
# One basis to 2009: every month asked for below lies in it.
PEOPLE = {
    (row["cvegeo"], int(row["year"])): int(row["population"])
    for row in rows(DATA / "population" / "municipalities.csv.gz")
    if int(row["year"]) <= 2009
}
MUNICIPALITIES = sorted({code for code, _ in PEOPLE})
DEPLOYMENTS = list(rows(DATA / "deployments" / "mx.csv"))


# ------------------------------------------------------------------------------------------------------------ statistics


def log_binomial(n, k, p):
    return math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1) + k * math.log(p) + (n - k) * math.log1p(-p)


def tail(n, ks, p):
    """Probability of the counts `ks` out of `n`, the terms added up."""
    return math.fsum(math.exp(log_binomial(n, k, p)) for k in ks)


def root(f, low, high):
    """Where a falling function crosses 0."""
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if f(middle) > 0 else (low, middle)
    return (low + high) / 2


def exact(y0, n0, y1, n1):
    """Interval of the rate ratio from the binomial tails themselves."""
    n = y0 + y1
    odds = lambda p: p / (1 - p) * n0 / n1
    low = 0.0 if y1 == 0 else odds(root(lambda p: 0.025 - tail(n, range(y1, n + 1), p), 1e-12, 1 - 1e-12))
    high = math.inf if y0 == 0 else odds(root(lambda p: tail(n, range(0, y1 + 1), p) - 0.025, 1e-12, 1 - 1e-12))
    return low, high


def student_t(degrees):
    """97.5 % quantile, from the density by Simpson's rule."""
    scale = math.exp(math.lgamma((degrees + 1) / 2) - math.lgamma(degrees / 2)) / math.sqrt(degrees * math.pi)
    density = lambda x: scale * (1 + x * x / degrees) ** (-(degrees + 1) / 2)

    def beyond(t, steps=4000):
        h = t / steps
        inner = math.fsum((4 if i % 2 else 2) * density(i * h) for i in range(1, steps))
        return 0.5 - h / 3 * (density(0) + inner + density(t))

    return root(lambda t: beyond(t) - 0.025, 0.0, 20.0)


T22, Z = student_t(22), 1.959963984540054


def phi(*spans):
    chi = 0.0
    for span in spans:
        mean = sum(span) / len(span)
        chi += sum((y - mean) ** 2 for y in span) / mean if mean else 0.0
    return max(1.0, chi / (sum(map(len, spans)) - len(spans)))


# ------------------------------------------------------------------------------------------------------------ the question


def windows(event):
    return range(event - 12, event), range(event + 1, event + 13)


def counts(codes, months):
    return [sum(HOMICIDES.get((code, month), 0) for code in codes) for month in months]


def exposure(codes, months):
    return math.fsum(PEOPLE[code, month // 12] for code in codes for month in months) / 12


def peopled(code, months):
    return all((code, month // 12) in PEOPLE for month in months)


class Change:
    def __init__(self, codes, event):
        self.before, self.after = (counts(codes, window) for window in windows(event))
        self.y0, self.y1 = sum(self.before), sum(self.after)
        self.n0, self.n1 = (exposure(codes, window) for window in windows(event))
        self.codes = codes

    @property
    def ratio(self):
        if self.y0 == 0:
            return math.inf if self.y1 else math.nan
        return self.y1 / self.n1 / (self.y0 / self.n0)

    @property
    def phi(self):
        return phi(self.before, self.after)

    @property
    def variance(self):
        return 1 / self.y0 + 1 / self.y1

    def dispersed(self):
        return around(self.ratio, T22 * math.sqrt(self.phi * self.variance))


def around(value, distance):
    return value * math.exp(-distance), value * math.exp(distance)


def comparison_places(event, treated):
    """Municipalities of the states that no cited deployment of 2005 to 2009 names, nor the asked place."""
    until = max("2009-12-31", f"{(event + 12) // 12}-{(event + 12) % 12 + 1:02}-31")
    named = {code[:2] for code in treated}
    for row in DEPLOYMENTS:
        if row["citation"] and "2005-01-01" <= row["first"] <= until:
            named |= set(filter(None, row["states"].split(";")))
    months = [*windows(event)[0], *windows(event)[1]]
    return [code for code in MUNICIPALITIES if code[:2] not in named and peopled(code, months)]


def extreme(values, observed, both):
    """How many logarithms of ratios are at least as extreme, out of how many."""
    values = [math.log(value) if value > 0 else -math.inf for value in values if not math.isnan(value)]
    goal = math.log(observed)
    as_far = (lambda x: abs(x) >= abs(goal)) if both else (lambda x: x >= goal) if goal > 0 else (lambda x: x <= goal)
    return len(values), sum(map(as_far, values))


def placebo_dates(codes, event, observed):
    first, quiet = month_of(1993, 1), min(month_of(2006, 12), event)
    dates = [month for month in range(first, quiet + 1) if month + 12 <= quiet]
    return extreme([Change(codes, month).ratio for month in dates], observed, both=True)


def placebo_places(controls, event, observed, by_state):
    places = {}
    for code in controls:
        places.setdefault(code[:2] if by_state else code, []).append(code)
    changes = [Change(codes, event) for codes in places.values()]
    return extreme([change.ratio for change in changes if change.y0 >= 12], observed, both=False)


# ------------------------------------------------------------------------------------------------------------ the answer


class Check:
    def __init__(self, title):
        self.title, self.seen, self.wrong = title, 0, []

    def same(self, what, computed, answered):
        """Equal to the six significant digits that are answered; counts altogether."""
        self.seen += 1
        equal = computed == answered if isinstance(computed, int) else math.isclose(computed, answered, rel_tol=5.001e-6)
        if not equal:
            self.wrong.append(f"{what}: computed {computed}, answered {answered}")

    def interval(self, what, computed, answered):
        self.same(f"{what}, lower end", computed[0], answered["low"])
        self.same(f"{what}, upper end", computed[1], answered["high"])


def check(title, asked, areas, date, program):
    answer = json.loads(subprocess.run([program, "compare", *asked, "--json"], check=True, capture_output=True).stdout)
    day = datetime.date.fromisoformat(date)
    event = month_of(day.year, day.month)
    months = [*windows(event)[0], *windows(event)[1]]
    treated = [code for code in MUNICIPALITIES if any(code.startswith(area) for area in areas) and peopled(code, months)]
    place = Change(treated, event)
    others = Change(comparison_places(event, treated), event)
    found = Check(title)

    for name, change, group in [("place", place, answer["treated"]), ("elsewhere", others, answer["controls"])]:
        found.same(f"{name}, places", len(change.codes), group["n_places"])
        found.same(f"{name}, before", change.y0, group["before"]["count"])
        found.same(f"{name}, after", change.y1, group["after"]["count"])
        found.same(f"{name}, change", change.ratio, group["change"]["value"])
        found.same(f"{name}, phi", change.phi, group["phi"])
        found.interval(f"{name}, exact", exact(change.y0, change.n0, change.y1, change.n1), group["change"]["chance"])
        found.interval(f"{name}, dispersed", change.dispersed(), group["change"]["dispersed"])

    relative = place.ratio / others.ratio
    chance = around(relative, Z * math.sqrt(place.variance + others.variance))
    dispersed = around(relative, T22 * math.sqrt(place.phi * place.variance + others.phi * others.variance))
    found.same("relative", relative, answer["relative"]["value"])
    found.interval("relative, by chance", chance, answer["relative"]["chance"])
    found.interval("relative, by months", dispersed, answer["relative"]["dispersed"])
    found.interval("relative, as shown", max(chance, dispersed, key=lambda ends: ends[1] / ends[0]), answer["relative"])

    told = [row["treated"] for row in answer["months"]]
    found.same("months", sum(told), place.y0 + place.y1 + sum(counts(treated, [event])))
    for month, count in zip(range(event - 12, event + 13), told):
        found.same(f"month {month // 12}-{month % 12 + 1:02}", sum(counts(treated, [month])), count)

    last, before = sum(place.before[9:]), sum(place.before[:9])
    found.interval("last quarter before", exact(before, 9, last, 3), answer["pre_trend"]["quarter"]["ratio"]["chance"])
    for name, (n, far) in [
        ("placebo_dates", placebo_dates(treated, event, place.ratio)),
        ("placebo_places", placebo_places(others.codes, event, place.ratio, by_state=len(areas[0]) == 2)),
    ]:
        found.same(f"{name}, number", n, answer[name]["n"])
        found.same(f"{name}, as extreme", far, answer[name]["as_extreme"])
        if n >= 20:
            found.same(f"{name}, p", (1 + far) / (1 + n), answer[name]["p"])
        elif answer[name]["p"] is not None:
            found.wrong.append(f"{name}: a p of {n} placebos")
    print(f"{title}: {place.y0} -> {place.y1}, x{relative:.3f} [{dispersed[0]:.2f}, {dispersed[1]:.2f}]; {found.seen} numbers, {len(found.wrong)} differ")
    return found


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    checks = [check(*comparison, sys.argv[1]) for comparison in COMPARISONS]
    wrong = [f"{found.title}: {line}" for found in checks for line in found.wrong]
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
