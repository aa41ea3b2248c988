"""Exported pages in a real browser: every picture is seen and no code is cut, on a desk, on a phone and on paper; a
knob turns by mouse and by keys with no kernel anywhere."""
import base64
import pathlib
import re
import sys
import tempfile

import nbformat
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

LOOK = """
    const seen = [...document.images].filter(i => i.complete && i.naturalWidth > 50 && i.clientWidth > 150
        && i.clientHeight > 80 && i.getBoundingClientRect().right <= window.innerWidth + 1);
    const code = [...document.querySelectorAll('.jp-CodeCell .jp-InputArea pre')];
    return {
        seen: seen.length,
        named: seen.filter(i => i.alt.length > 10).length,
        cut: code.filter(p => p.scrollWidth > p.clientWidth + 1
            || p.getBoundingClientRect().right > window.innerWidth + 1).length,
        code: code.length,
        wide: document.documentElement.scrollWidth - window.innerWidth,
    };
"""


def browser():
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                 "--disable-background-networking", "--disable-component-update", "--disable-sync",
                 "--window-size=1280,1000", f"--user-data-dir={tempfile.mkdtemp()}"):
        options.add_argument(flag)
    return webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)


def pictures(file):
    """How many outputs of an executed notebook are pictures; each says in words what it shows."""
    outputs = [o for c in nbformat.read(file, as_version=4).cells for o in c.get("outputs", [])]
    shown = [o for o in outputs if "image/png" in o.get("data", {})]
    assert not any("image/svg+xml" in o.get("data", {}) for o in outputs), f"{file}: a drawing that exports lose"
    for output in shown:
        assert len(output["data"].get("text/plain", "")) > 10, f"{file}: a picture without words"
    return len(shown)


def sizes(driver, width, media):
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                           {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 700})
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media})
    return driver.execute_script(LOOK)


def turned(driver):
    """Turns every knob by keys and the first by mouse; how many there are."""
    sliders = driver.find_elements(By.CSS_SELECTOR, "[data-slides] input[type=range]")
    for number, slider in enumerate(sliders):
        source = lambda: slider.find_element(By.XPATH, "ancestor::*[@data-slides]").find_element(
            By.TAG_NAME, "img").get_attribute("src")
        driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", slider)
        at, first = slider.get_attribute("value"), source()
        slider.send_keys(Keys.ARROW_LEFT)
        assert int(slider.get_attribute("value")) == int(at) - 1, "the arrow key turns no knob"
        slider.send_keys(Keys.HOME)
        assert slider.get_attribute("value") == "0" and source() != first, "the picture does not follow"
        if number == 0:
            second = source()
            half = slider.size["width"] // 2
            ActionChains(driver).move_to_element(slider).click_and_hold().move_by_offset(half - 4, 0).release().perform()
            assert source() != second, "the mouse turns no knob"
            assert slider.get_attribute("value") == slider.get_attribute("max"), "dragged to the end"
    return len(sliders)


def main(folder):
    driver = browser()
    total = knobs = 0
    try:
        for file in sorted(folder.glob("*.ipynb")):
            count = pictures(file)
            total += count
            address = file.with_suffix(".html").resolve().as_uri()
            driver.get(address)
            for width, media in ((1280, "screen"), (420, "screen"), (718, "print")):
                seen = sizes(driver, width, media)
                where = f"{file.stem} at {width} px, {media}: {seen}"
                assert seen["seen"] == count, f"{count} pictures, not all seen; {where}"
                assert seen["named"] == count, f"a picture without alternative text; {where}"
                assert seen["cut"] == 0, f"code is cut; {where}"
                assert seen["wide"] <= 1 or media == "print", f"the page is wider than the window; {where}"
            pdf = base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": True})["data"])
            file.with_suffix(".pdf").write_bytes(pdf)
            drawn = len(re.findall(rb"/Subtype\s*/Image\b", pdf))
            assert drawn >= len({o for o in pngs(file)}), f"{file.stem}: {drawn} of {count} pictures on paper"
            sizes(driver, 1280, "screen")
            knobs += turned(driver)
            size = file.stat().st_size / 1e6
            assert size < 10, f"{file.name} has {size:.1f} MB"
            print(f"page: {file.stem}: {count} pictures seen on 1280 px, 420 px and paper, no code cut, {size:.1f} MB")
    finally:
        driver.quit()
    print(f"pages: {total} pictures, {knobs} knobs and films turned without a kernel")


def pngs(file):
    for cell in nbformat.read(file, as_version=4).cells:
        for output in cell.get("outputs", []):
            if "image/png" in output.get("data", {}):
                yield output["data"]["image/png"]


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
