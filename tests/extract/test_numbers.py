"""Agreement numbers: real shapes, blanks, OCR damage, order, and two readings of one line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.agreement.number_fields import choose
from extract.agreement.number_repair import looks_right, with_day, with_month
from extract.agreement.number_text import normalise
from extract.agreement.numbers import NumberMention, find_numbers
from extract.agreement.title_lines import lines_of

REAL = [
    ("…../KTR/XI-08/1221", "…../KTR/XI-08/1221"),
    ("....../V.12/2021", "....../V.12/2021"),
    ("441.91/ 022/PKS/2016", "441.91/022/PKS/2016"),
    ("440 /   / Set-Umum / I / 2013", "440//Set-Umum/I/2013"),
    ("010/   / TU-HK/ I / 2013", "010//TU-HK/I/2013"),
    ("075/13/PKS/B.PEM/VI/2016", "075/13/PKS/B.PEM/VI/2016"),
    ("075/10/KS/2016", "075/10/KS/2016"),
    ("415.4/01/PKS/Pem/2016", "415.4/01/PKS/Pem/2016"),
    ("100.3.71/004/KB-PEM-TAKALAR/VII/2024", "100.3.71/004/KB-PEM-TAKALAR/VII/2024"),
    ("100.2.2.3/18/KB-PEMKABWAJO/2024", "100.2.2.3/18/KB-PEMKABWAJO/2024"),
    ("067/SEKRE-XXX/VIII/2016", "067/SEKRE-XXX/VIII/2016"),
    ("001/PKS/DIR/RS-XX/VIII/2016", "001/PKS/DIR/RS-XX/VIII/2016"),
    ("010/VIS-PKS/082022", "010/VIS-PKS/082022"),
    ("0002/PSF-PROC/05/22", "0002/PSF-PROC/05/22"),
    ("18/07/2012", "18/07/2012"),
    ("900/11.B04/PKS-WRRIA/II/2012", "900/11.B04/PKS-WRRIA/II/2012"),
    ("01/PH/HKM/2015", "01/PH/HKM/2015"),
    ("01/KPU-Mdo-23/IV/2015", "01/KPU-Mdo-23/IV/2015"),
    ("01/PERJAN/KPU-SIT/V/2015", "01/PERJAN/KPU-SIT/V/2015"),
    (":4268/PMK-ADD/RS-LU/12/2023", "4268/PMK-ADD/RS-LU/12/2023"),
    ("800.1.2.5/29./PPPK/2026/BKPSDMA", "800.1.2.5/29./PPPK/2026/BKPSDMA"),
    ("015/YKI/sep/VIII/2019", "015/YKI/sep/VIII/2019"),
    ("PKUKM.510/107/IV/2020", "PKUKM.510/107/IV/2020"),
    ("119.05/Kep.245-PEMKSM/2017", "119.05/Kep.245-PEMKSM/2017"),
    ("111.SPK/DAN.01.03/200900/2022", "111.SPK/DAN.01.03/200900/2022"),
    ("01 TAHUN 2016", "01 TAHUN 2016"),
    ("119/6789/B.Kerjasama/2021", "119/6789/B.Kerjasama/2021"),
    ("Kota Depok : 180/23/PKS/X/2024", "180/23/PKS/X/2024"),
]
OCR = [
    ("2OIHPEQ/K3/PTS/2010", "20/HPEQ/K3/PTS/2010"),
    ("06/HPEQ lK3lPrSl2010", "06/HPEQ/K3/PrS/2010"),
    ("119/27/KB/PEM/XI/2O20", "119/27/KB/PEM/XI/2020"),
    ("119|27|KB|2020", "119/27/KB/2020"),
    ("4 2 6 8 / P M K / 2 0 2 3", "4268/PMK/2023"),
    ("440/ / Dinkes III / 2024", "440//Dinkes/III/2024"),
    ("100.2.l/17/KB/2024", "100.2.1/17/KB/2024"),
    ("100.2.2.I/17/KB/2024", "100.2.2.1/17/KB/2024"),
    ("W7.PAS-HH.04-2I8", "W7.PAS-HH.04-218"),
    ("512/DIR/II-07/l22O", "512/DIR/II-07/1220"),
    ("119/14/PKSlBPBD/2021", "119/14/PKS/BPBD/2021"),
    ("077/KPSPlXI/2020", "077/KPSP/XI/2020"),
    ("130/04I2024", "130/04/2024"),
    ("445/12/RS/201B", "445/12/RS/2018"),
    ('"B/118/II/2025"', "B/118/II/2025"),
    ("(B/118/II/2025).", "B/118/II/2025"),
    ("W5.PAS.8-HH.04-212.", "W5.PAS.8-HH.04-212"),
    ("12/DSR/V/2021.(DESA SARIRAYA)", "12/DSR/V/2021"),
    ("412(77/PEM.2/V/2018", "412/77/PEM.2/V/2018"),
    ("900/0l.14/BPKD/I/2022", "900/01.14/BPKD/I/2022"),
]
BLANK = ["......................", "", " : ", "/   /   /", "………"]


@pytest.mark.parametrize(("written", "value"), REAL + OCR, ids=lambda v: v if isinstance(v, str) else "")
def test_numbers_are_written_as_offices_do(written: str, value: str) -> None:
    assert normalise(written)[0] == value


@pytest.mark.parametrize("written", BLANK)
def test_blank_slots(written: str) -> None:
    assert normalise(written) == ("", False)


@pytest.mark.parametrize("value", [value for _, value in REAL if "//" not in value])
def test_real_numbers_look_right(value: str) -> None:
    assert looks_right(value)


def read(text: str) -> list[str]:
    return [m.value for m in find_numbers(lines_of(text, 0, len(text)))]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("NOMOR : 1/PKS/2020\nNOMOR : 2/KS/2020", ["1/PKS/2020", "2/KS/2020"]),
        ("NOMOR : 1/PKS/2020   NOMOR : 2/KS/2020", ["1/PKS/2020", "2/KS/2020"]),
        ("NOMOR : NOMOR :\n1/PKS/2020\n2/KS/2020", ["1/PKS/2020", "2/KS/2020"]),
        ("NOMOR :\nNOMOR :\n1/PKS/2020\n2/KS/2020", ["1/PKS/2020", "2/KS/2020"]),
        ("NOMOR : ........\nNOMOR : 2/KS/2020", ["", "2/KS/2020"]),
        ("NO……\nNO : 2/KS/2020", ["", "2/KS/2020"]),
        ("\n".join(f"NOMOR 0{n} TAHUN 2016" for n in range(1, 9)), [f"0{n} TAHUN 2016" for n in range(1, 9)]),
        ("No.015/YKI/sep/VIII/2019", ["015/YKI/sep/VIII/2019"]),
        ("Nomor PIHAK KESATU : 1/A/2020\nNomor PIHAK KEDUA : 2/B/2020", ["1/A/2020", "2/B/2020"]),
        ("Nomor : 119/05/PEM-\nKS/2021", ["119/05/PEM-KS/2021"]),
        ("NOMOR : 1/A/2020\nNOMOR : 307\n/ 415.4 / KS / 2020", ["1/A/2020", "307/415.4/KS/2020"]),
        ("NOMOR : 1/A/2020\n/ 445 / KS / 2020\nNOMOR : 47\nNOMOR : 2/B/2020", ["1/A/2020", "47/445/KS/2020", "2/B/2020"]),
        ("Nomor I : 11 Tahun 2020\nNomor II: HK.03/39/2020", ["11 TAHUN 2020", "HK.03/39/2020"]),
        ("N0. 08/SPK/2021\nNo: B@/DIR/2021", ["08/SPK/2021", "B@/DIR/2021"]),
        ("Nomor : 5/PKS/III/2021 Perjanjian ini dibuat di Raha", ["5/PKS/III/2021"]),
        ("No. Pelanggan : 1411-882\nNomor: 555/04/PKS/2022", ["555/04/PKS/2022"]),
        ("NOMOR : 421.3/OO4/SMP/I/2019", ["421.3/004/SMP/I/2019"]),
        ("Telp. 0401-321 surel kantor@raha.go.id Nomor 93611", []),
        ("berdasarkan Undang-Undang Nomor 23 Tahun 2014", []),
        ("Jalan Veteran No. 5 Telp. (0274) 868405/868406", []),
        ("Nomor 821.2/17/2012 tanggal 3 Juni 2012 dalam hal ini bertindak", []),
        ("ADENDUM KESATU\nATAS\nPERJANJIAN\nNOMOR 1/A/2020\nTENTANG\nX\nNOMOR : 2/B/2021", ["2/B/2021"]),
        ("ADDENDUM\nNOMOR : 2/B/2021\nATAS SURAT PERJANJIAN KERJASAMA NOMOR 1/A/2020\nTANGGAL 3 MEI 2020", ["2/B/2021"]),
        ("NOMOR : 2245/lTBR/KS/X/2023", ["2245/ITBR/KS/X/2023"]),
        ("ADENDUM\nNOMOR : 2/B/2021\nATAS\nPERJANJIAN\nNOMOR 1/A/2020", ["2/B/2021"]),
        ("NOMOR : 1/A/2020 |\nNOMOR : 0044.PJ/HKM.02/2020 |", ["1/A/2020", "0044.PJ/HKM.02/2020"]),
        ("NO B-17/Ma.03.2/HM/2023\nNO MoU/5/BNNK/2023\nNO…………", ["B-17/Ma.03.2/HM/2023", "MoU/5/BNNK/2023", ""]),
        ("NOMOR : NOMOR :\n475/3l8\n560/ O21 /2013", ["475/318", "560/021/2013"]),
        ("NOMOR : 1/A/2020\n475/318", ["1/A/2020"]),
        ("NOMOR :\nW7.PAS.3-HH.04.04-518\nNOMOR :\n440/71/PKM/2022", ["W7.PAS.3-HH.04.04-518", "440/71/PKM/2022"]),
        ("NOMOR :\n12-03-2022\nNOMOR : 440/71/PKM/2022", ["", "440/71/PKM/2022"]),
        ("1. NOMOR : W7.PAS-518\n2. NOMOR : 440/71/PKM/2022", ["W7.PAS-518", "440/71/PKM/2022"]),
    ],
)  # fmt: skip
def test_number_lines(text: str, values: list[str]) -> None:
    assert read(text) == values


@pytest.mark.parametrize(
    ("value", "month", "right"),
    [
        ("119/27/KB/PEM/X1/2020", 11, "119/27/KB/PEM/XI/2020"),
        ("119/27/KB/!!1/2020", 3, "119/27/KB/III/2020"),
        ("119/27/KB/11/2020", 2, "119/27/KB/II/2020"),
        ("119/27/KB/11/2020", 11, "119/27/KB/11/2020"),
        ("119/11/KB/II/2020", 2, "119/11/KB/II/2020"),
        ("1/KB/IX/2020", 11, "1/KB/IX/2020"),
    ],
)
def test_misread_roman_months(value: str, month: int, right: str) -> None:
    assert with_month(value, month) == right


def chosen(first: str, second: list[str], day: str | None) -> tuple[str, set[str]]:
    choice = choose(NumberMention(0, 1, first), second, day)
    assert choice is not None
    return choice.value, set(choice.features)


def test_two_readings_that_agree() -> None:
    value, features = chosen("119/27/KB/2020", ["119/27/KB/2020"], "2020-08-19")
    assert value == "119/27/KB/2020" and {"agreed", "year"} <= features


def test_the_month_of_signing_decides_between_two_readings() -> None:
    assert chosen("600/341/PKS/VIII/2024", ["600/341/PKS/VII/2024"], "2024-08-05")[0] == "600/341/PKS/VIII/2024"
    assert chosen("600/341/PKS/V111/2O24", ["600/341/PKS/VIII/2024"], "2024-08-05")[0] == "600/341/PKS/VIII/2024"


def test_the_better_engine_wins_a_tie() -> None:
    value, features = chosen("119/21/KB/2020", ["119/27/KB/2020"], None)
    assert value == "119/27/KB/2020" and "second" in features


def test_a_reading_of_another_line_is_not_taken() -> None:
    assert chosen("119/27/KB/2020", ["415.4/1043/VI.03/2019"], None)[0] == "119/27/KB/2020"


@given(st.text(max_size=80))
def test_normalising_never_raises_and_twice_is_once(text: str) -> None:
    value, _ = normalise(text)
    if value:
        assert normalise(value)[0] in (value, normalise(normalise(value)[0])[0])


DAYS = [
    ("18/DJP/KBIIX/2021", "2021-09-07", "18/DJP/KB/IX/2021"),
    ("017/TMS-PKSIX/2023", "2023-09-05", "017/TMS-PKS/IX/2023"),
    ("541/112/PKS/II/I/2025", "2025-03-12", "541/112/PKS/III/2025"),
    ("003/ABN/PKS/I/025", "2025-01-15", "003/ABN/PKS/I/2025"),
    ("51/45/ADD/II/20226", "2026-02-03", "51/45/ADD/II/2026"),
    ("041/1187/PK5/2021", "2021-06-01", "041/1187/PKS/2021"),
    # Nothing outside of the number speaks for a change.
    ("003/ABN/PKS/I/2022", "2025-01-15", "003/ABN/PKS/I/2022"),
    ("12/LIMIX/2023", "2023-09-05", "12/LIMIX/2023"),
    ("119/7/II/I/2020", "2020-05-01", "119/7/II/I/2020"),
]


@pytest.mark.parametrize(("value", "day", "right"), DAYS, ids=[d[0] for d in DAYS])
def test_the_day_of_signing_sets_numbers_right(value: str, day: str, right: str) -> None:
    assert with_day(value, day) == right


def test_a_slash_read_as_a_digit_looks_odd() -> None:
    assert not looks_right("690131/PKS/IX/2023")


@pytest.mark.parametrize(
    ("first", "second", "features"),
    [
        ("....../SLJ-DIR/V/2010", ["/SLJ-DIR/V/2010"], {"agreed"}),
        ("....../SLJ-DIR/V/2010", ["//SLJ-D1R/V/2010"], {"conflict"}),
        ("//UDD/I/2023", ["./UDD/I/2023"], {"agreed"}),
    ],
)
def test_a_blank_slot_stays_as_the_first_engine_read_it(first: str, second: list[str], features: set[str]) -> None:
    value, seen = chosen(first, second, None)
    assert value == first and features <= seen


MISREAD = [
    ("HK.03/XVIIL.4/77/2021", "HK.03/XVIII.4/77/2021"), ("31/PKS/VIL/2021", "31/PKS/VII/2021"),
    ("445/......12023", "445/....../2023"), ("800/.39/PKM/2019", "800/39/PKM/2019"), ("12/DIL/2021", "12/DIL/2021"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "value"), MISREAD)
def test_strokes_that_can_mean_one_thing_only(written: str, value: str) -> None:
    assert normalise(written)[0] == value


def test_a_month_that_only_one_engine_read_as_one() -> None:
    choice = choose(NumberMention(0, 1, "30/ADM/V/2019"), ["30/ADM/N/2019"], "2019-04-01")
    assert choice is not None and choice.value == "30/ADM/V/2019"


def test_a_digit_between_capitals_loses_a_tie() -> None:
    assert chosen("044/SLJ-DIR/V/2010", ["044/SLJ-D1R/V/2010"], None)[0] == "044/SLJ-DIR/V/2010"


def test_the_month_of_one_reading_in_the_other() -> None:
    value, features = chosen("119/KB/T.apem/V!1/2023/14", ["119/KB/Tapem/Vl/2023/14"], "2023-07-21")
    assert value == "119/KB/Tapem/VII/2023/14" and "second" in features
    assert chosen("119/KB/T.apem/V!1/2023/14", ["119/KB/Tapem/Vl/2023/14"], None)[0] == "119/KB/Tapem/Vl/2023/14"
