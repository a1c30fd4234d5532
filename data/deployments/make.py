"""Makes mx.csv, sv.csv and guardia_nacional_personnel.csv from tables of deployment claims.

    python -B -m data.deployments.make OPERATIONS_CSV CERCOS_CSV PERSONNEL_CSV

The tables hold what the cited pages say: dates, places, numbers. This script adds what
makes a row a claim of the edition: a permanent id, the force, how well the area is known,
what kind of number the personnel is, and the lane of the time chart. An id is never
changed or given to another row.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

from data.files import read_csv, write_csv

HERE = Path(__file__).parent

COLUMNS = [
    "id", "operation", "name_short", "force", "country", "states", "municipalities", "departments",
    "area_known", "municipalities_total", "lane", "lane_name",
    "first", "first_precision", "last", "last_precision", "last_reported",
    "personnel", "personnel_basis", "personnel_note", "citation", "note",
]  # fmt: skip
PERSONNEL_COLUMNS = ["cve_ent", "as_of", "measure", "personnel", "citation", "note"]


@dataclass(frozen=True, kw_only=True)
class Added:
    """What the project adds to one row of a table."""

    id: str
    operation: str
    name_short: str
    lane: str
    force: str = "unknown"
    area_known: str = "exact"
    municipalities_total: int | None = None
    last_reported: str = ""
    personnel_basis: str = "unknown"
    personnel_note: str = ""
    note: str = ""


LANES = {
    "michoacan": "Michoacán",
    "baja-california": "Baja California",
    "guerrero": "Guerrero",
    "chihuahua-durango-sinaloa": "Chihuahua, Durango, Sinaloa",
    "nuevo-leon-tamaulipas": "Nuevo León, Tamaulipas",
    "veracruz": "Veracruz",
    "sonora": "Sonora",
    "quintana-roo": "Quintana Roo",
    "ciudad-juarez": "Ciudad Juárez, refuerzos",
    "la-laguna": "La Laguna",
    "tierra-caliente": "Tierra Caliente",
    "guardia-nacional": "Guardia Nacional",
    "sv-regimen-de-excepcion": "Régimen de excepción",
    "sv-la-libertad": "La Libertad",
    "sv-san-salvador": "San Salvador",
    "sv-chalatenango": "Chalatenango",
    "sv-cabanas": "Cabañas",
}

# How the dates of 2005 to 2009 came here, beside what the list itself cites.
LISTED = "listed in military-operations.yaml, GitHub diegovalle/Homicide-MX-Drug-War@6b1a525"
UNCITED = "The list that carries this date (important-dates.csv, GitHub diegovalle/police-homicides@1d97331) cites no source."

# By the operation's name in the table.
MEXICO = {
    "Troops to Nuevo Laredo (México Seguro)": Added(
        id="mx-2005-nuevo-laredo",
        operation="México Seguro, Nuevo Laredo",
        name_short="Nuevo Laredo",
        lane="nuevo-leon-tamaulipas",
    ),
    "Operativo Conjunto Michoacán": Added(
        id="mx-2006-michoacan",
        operation="Operativo Conjunto Michoacán",
        name_short="Michoacán",
        lane="michoacan",
        force="mixed",
        personnel_note="Army personnel according to Centro Prodh; other sources give about 7,000 federal forces in all.",
    ),
    "Operativo Conjunto Tijuana / Baja California": Added(
        id="mx-2007-tijuana",
        operation="Operativo Conjunto Tijuana",
        name_short="Tijuana",
        lane="baja-california",
        force="army",
        personnel_basis="deployed",
        personnel_note="Soldiers sent to Tijuana.",
        note="The source names the state of Baja California. Other timelines give 2 January 2007.",
    ),
    "Operativo Conjunto Guerrero": Added(
        id="mx-2007-guerrero",
        operation="Operativo Conjunto Guerrero",
        name_short="Guerrero",
        lane="guerrero",
        force="army",
        personnel_basis="deployed",
        personnel_note="Soldiers at the beginning.",
    ),
    "Operación Conjunta Sierra Madre / Triángulo Dorado I": Added(
        id="mx-2007-triangulo-dorado-1",
        operation="Operación Conjunta Sierra Madre / Triángulo Dorado I",
        name_short="Triángulo Dorado I",
        lane="chihuahua-durango-sinaloa",
        force="army",
        personnel_note="Soldiers.",
        note="Centro Prodh: announced by 21 January 2007.",
    ),
    "Operación Conjunta Nuevo León-Tamaulipas": Added(
        id="mx-2007-nuevo-leon-tamaulipas",
        operation="Operación Conjunta Nuevo León-Tamaulipas",
        name_short="Nuevo León-Tamaulipas",
        lane="nuevo-leon-tamaulipas",
        note="Other timelines give 1 January 2008.",
    ),
    "Triángulo Dorado II": Added(
        id="mx-2007-triangulo-dorado-2",
        operation="Triángulo Dorado II",
        name_short="Triángulo Dorado II",
        lane="chihuahua-durango-sinaloa",
    ),
    "Operación Veracruz": Added(
        id="mx-2007-veracruz",
        operation="Operación Veracruz",
        name_short="Veracruz",
        lane="veracruz",
    ),
    "Triángulo Dorado / Sierra Madre III": Added(
        id="mx-2008-triangulo-dorado-3",
        operation="Sierra Madre / Triángulo Dorado III",
        name_short="Triángulo Dorado III",
        lane="chihuahua-durango-sinaloa",
    ),
    "Operación Sonora I": Added(
        id="mx-2008-sonora",
        operation="Operación Sonora I",
        name_short="Sonora I",
        lane="sonora",
        note="Zeta Tijuana gives 5 April 2008, according to a comment in the list.",
    ),
    "Operativo Conjunto Chihuahua": Added(
        id="mx-2008-chihuahua",
        operation="Operativo Conjunto Chihuahua",
        name_short="Chihuahua",
        lane="chihuahua-durango-sinaloa",
        force="mixed",
        personnel_basis="announced",
        personnel_note="Soldiers announced by SEDENA; 2,500 with federal agents.",
    ),
    "Operativo Culiacán-Navolato": Added(
        id="mx-2008-culiacan-navolato",
        operation="Operativo Culiacán-Navolato",
        name_short="Culiacán-Navolato",
        lane="chihuahua-durango-sinaloa",
    ),
    "Operation Quintana Roo": Added(
        id="mx-2009-quintana-roo",
        operation="Operativo Quintana Roo",
        name_short="Quintana Roo",
        lane="quintana-roo",
        note=UNCITED,
    ),
    "Ciudad Juárez reinforcements": Added(
        id="mx-2009-juarez",
        operation="Refuerzos a Ciudad Juárez",
        name_short="Refuerzos a Juárez",
        lane="ciudad-juarez",
        force="army",
        personnel_basis="deployed",
        personnel_note="Soldiers sent as reinforcements.",
        note="The end is the day on which the police took over from the Army: the list, citing AP.",
    ),
    "J.O. Monarca": Added(
        id="mx-2009-monarca",
        operation="Operativo Conjunto Monarca",
        name_short="Monarca",
        lane="michoacan",
        note=UNCITED,
    ),
    "Operación Laguna Segura": Added(
        id="mx-2011-laguna",
        operation="Operación Laguna Segura",
        name_short="Laguna Segura",
        lane="la-laguna",
        force="mixed",
        last_reported="2013-03",
        personnel_note="About 1,000 soldiers and federal police.",
        note="The municipalities are those that the press names.",
    ),
    "Operativo Especial de Seguridad Tierra Caliente": Added(
        id="mx-2014-tierra-caliente",
        operation="Operativo Especial de Seguridad Tierra Caliente",
        name_short="Tierra Caliente",
        lane="tierra-caliente",
        force="mixed",
        area_known="partial",
        municipalities_total=36,
        note="36 municipalities: 22 in Guerrero, 8 in México, 4 in Morelos and 2 in Michoacán; only those in Michoacán (Huetamo, San Lucas) are known by name.",
    ),
    "Plan Paricutín (Michoacán)": Added(
        id="mx-2025-paricutin",
        operation="Plan Paricutín",
        name_short="Paricutín",
        lane="michoacan",
        note="The date is that of the announcement. Its year is inferred from the page, which speaks of the first year of the presidential term and was posted on 12 November.",
    ),
}

# Not an operation of the table: one claim over the whole country, from the table of personnel.
GUARDIA_NACIONAL = {
    "id": "mx-2019-guardia-nacional",
    "operation": "Guardia Nacional",
    "name_short": "Guardia Nacional",
    "force": "national_guard",
    "country": "MX",
    "states": "",
    "municipalities": "",
    "departments": "",
    "area_known": "exact",
    "municipalities_total": "",
    "lane": "guardia-nacional",
    "lane_name": LANES["guardia-nacional"],
    "first": "2019",
    "first_precision": "year",
    "last": "",
    "last_precision": "",
    "last_reported": "2024",
    "personnel_basis": "unknown",
    "note": "The whole country. Figures by state and date: guardia_nacional_personnel.csv.",
}

# By the place in the table. An id names the first place of a claim.
EL_SALVADOR = {
    "(national) régimen de excepción": Added(
        id="sv-2022-regimen-de-excepcion",
        operation="Régimen de excepción",
        name_short="Régimen de excepción",
        lane="sv-regimen-de-excepcion",
        note="The whole country. Approved by the Legislative Assembly and, according to the source, extended every month.",
    ),
    "Comasagua": Added(
        id="sv-2022-comasagua",
        operation="Cerco militar de Comasagua",
        name_short="Comasagua",
        lane="sv-la-libertad",
        force="army",
        area_known="coarser",
    ),
    "Soyapango": Added(
        id="sv-2022-soyapango",
        operation="Cerco militar de Soyapango",
        name_short="Soyapango",
        lane="sv-san-salvador",
        force="mixed",
        area_known="coarser",
        last_reported="2023-10",
        note="El Mundo reported it still in place in May and October 2023.",
    ),
    "Comunidad Tutunichapa": Added(
        id="sv-2022-tutunichapa",
        operation="Cerco militar de la comunidad Tutunichapa",
        name_short="Tutunichapa",
        lane="sv-san-salvador",
        force="mixed",
        area_known="coarser",
        personnel_note="More than 1,000 soldiers and 130 police.",
    ),
    "Comunidad La Granjita": Added(
        id="sv-2022-la-granjita",
        operation="Cerco militar de la comunidad La Granjita",
        name_short="La Granjita",
        lane="sv-san-salvador",
        force="mixed",
        area_known="coarser",
        note="La Gaceta dates it to the Saturday, 24 December; a report of Resistencia SV reads as a day later.",
    ),
    "Nueva Concepción": Added(
        id="sv-2023-nueva-concepcion",
        operation="Cerco militar de Nueva Concepción",
        name_short="Nueva Concepción",
        lane="sv-chalatenango",
        force="mixed",
        area_known="coarser",
        personnel_basis="deployed",
    ),
    "Cabañas (whole department)": Added(
        id="sv-2023-cabanas",
        operation="Cerco militar de Cabañas",
        name_short="Cabañas",
        lane="sv-cabanas",
        force="mixed",
        note="The whole department. The date is derived: La Jornada of 2 August 2023 says the day before.",
    ),
    "Popotlán and Valle Verde (Apopa); La Campanera (Soyapango)": Added(
        id="sv-2023-popotlan",
        operation="Cercos militares de Popotlán, Valle Verde y La Campanera",
        name_short="Popotlán, Valle Verde, La Campanera",
        lane="sv-san-salvador",
        force="mixed",
        area_known="coarser",
        personnel_basis="deployed",
        personnel_note="3,500 soldiers and 500 police in the three cercos together.",
        note="Popotlán and Valle Verde are in Apopa, La Campanera in Soyapango. The date is derived: the Wednesday before MVS of 12 October 2023.",
    ),
    "San José Cancasque; San Antonio Los Ranchos; Potonico; San Isidro Labrador": Added(
        id="sv-2024-san-jose-cancasque",
        operation="Cerco militar de San José Cancasque, San Antonio Los Ranchos, Potonico y San Isidro Labrador",
        name_short="San José Cancasque y otros tres",
        lane="sv-chalatenango",
        force="mixed",
        area_known="coarser",
    ),
    "Colonia 10 de Octubre, San Marcos": Added(
        id="sv-2024-san-marcos",
        operation="Cerco militar de la colonia 10 de Octubre, San Marcos",
        name_short="10 de Octubre, San Marcos",
        lane="sv-san-salvador",
        area_known="coarser",
        last_reported="2024-10-29",
        note="The date is derived: El Mundo of 30 October 2024 calls Tuesday the 29th the second day.",
    ),
}

DEPARTMENTS = {
    "": "",
    "La Libertad": "SV05",
    "San Salvador": "SV06",
    "Chalatenango": "SV04",
    "Cabañas": "SV09",
}


def claim(added: Added) -> dict[str, str]:
    """The columns that the project adds."""
    return {
        "id": added.id,
        "operation": added.operation,
        "name_short": added.name_short,
        "force": added.force,
        "area_known": added.area_known,
        "municipalities_total": "" if added.municipalities_total is None else str(added.municipalities_total),
        "lane": added.lane,
        "lane_name": LANES[added.lane],
        "last_reported": added.last_reported,
        "personnel_basis": added.personnel_basis,
        "note": added.note,
    }


def mexico(operations: list[dict[str, str]], personnel: list[dict[str, str]]) -> list[dict[str, str]]:
    """The operations in Mexico and the Guardia Nacional, by date."""
    rows = [national_guard(personnel)]
    for row in operations:
        added = MEXICO[row["operation"]]
        rows.append(
            claim(added)
            | {
                "country": "MX",
                "states": row["cve_ent"],
                "municipalities": row["cvegeo"],
                "departments": "",
                "first": row["start_date"],
                "first_precision": "day",
                "last": row["end_date"],
                "last_precision": "day" if row["end_date"] else "",
                "personnel": row["troops"],
                "personnel_note": added.personnel_note,
                "citation": citation(row),
            }
        )
    return in_order(rows)


def citation(operation: dict[str, str]) -> str:
    """The pages that an operation's row cites and the list that carries it; empty if it cites none."""
    if operation["primary_source"] == "(none given)":
        return ""
    if operation["retrieved_from"].startswith("diegovalle/Homicide-MX-Drug-War@6b1a525"):
        return f"{operation['primary_source']}; {LISTED}"
    return operation["primary_source"]


def national_guard(personnel: list[dict[str, str]]) -> dict[str, str]:
    """The claim that the Guardia Nacional is in the whole country, with its latest national total."""
    totals = {row["as_of"]: row for row in personnel if row["cve_ent"] == "00"}
    first, last = totals[min(totals)], totals[max(totals)]
    return GUARDIA_NACIONAL | {
        "personnel": last["personnel"],
        "personnel_note": f"National total of {last['as_of']}; {int(first['personnel']):,} in {first['as_of']}.",
        "citation": last["source_url"],
    }


def el_salvador(cercos: list[dict[str, str]]) -> list[dict[str, str]]:
    """The state of exception and the cercos of El Salvador, by date."""
    rows = []
    for row in cercos:
        added = EL_SALVADOR[row["place"]]
        soldiers, police = (int(row[column] or 0) for column in ("soldiers", "police"))
        composition = "Soldiers." if soldiers else ""
        if police:
            composition = f"{soldiers:,} soldiers and {police:,} police."
        rows.append(
            claim(added)
            | {
                "country": "SV",
                "states": "",
                "municipalities": "",
                "departments": DEPARTMENTS[row["departamento"]],
                "first": row["start_date"],
                "first_precision": "day",
                "last": "",
                "last_precision": "",
                "personnel": str(soldiers + police) if soldiers or police else "",
                "personnel_note": added.personnel_note or composition,
                "citation": row["source_urls"],
            }
        )
    return in_order(rows)


def in_order(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """Rows by first day, a bare year before its days, then by id."""
    return sorted(rows, key=lambda row: (row["first"], row["id"]))


def guard_personnel(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """Figures of personnel by date, measure and state (00 = the nation)."""
    figures = [
        {
            "cve_ent": row["cve_ent"],
            "as_of": row["as_of"],
            "measure": row["measure"],
            "personnel": row["personnel"],
            "citation": row["source_url"].replace(" ; ", "; "),
            "note": row["note"],
        }
        for row in rows
    ]
    return sorted(figures, key=lambda row: (row["as_of"], row["measure"], row["cve_ent"]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("operations", type=Path, help="operations in Mexico as CSV")
    parser.add_argument("cercos", type=Path, help="state of exception and cercos in El Salvador as CSV")
    parser.add_argument("personnel", type=Path, help="personnel of the Guardia Nacional by state as CSV")
    arguments = parser.parse_args()

    personnel = read_csv(arguments.personnel)
    for file, columns, rows in (
        ("mx.csv", COLUMNS, mexico(read_csv(arguments.operations), personnel)),
        ("sv.csv", COLUMNS, el_salvador(read_csv(arguments.cercos))),
        ("guardia_nacional_personnel.csv", PERSONNEL_COLUMNS, guard_personnel(personnel)),
    ):
        print(f"{file}: {write_csv(HERE / file, columns, rows)} rows")


if __name__ == "__main__":
    main()
