package org.nivaran.acceptance.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.nivaran.acceptance.product.Directories;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/**
 * A headless Chromium of Debian, used by one test at a time. A test gives it back without cookies,
 * storage, cache, further windows and log, and the next one takes it: starting one costs seconds.
 */
final class Chromium {
  private static final Deque<Chromium> RESTING = new ConcurrentLinkedDeque<>();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> RESTING.forEach(Chromium::quit), "chromium-end"));
  }

  private final Path profile;
  private final ChromeDriver driver;
  private final Set<String> origins = new LinkedHashSet<>();

  private Chromium() {
    try {
      profile = Files.createTempDirectory("nivaran-chromium");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(System.getProperty("chromium", "/usr/bin/chromium"));
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--force-color-profile=srgb",
        "--force-prefers-reduced-motion",
        "--lang=en-IN",
        "--user-data-dir=" + profile);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(
                Path.of(System.getProperty("chromedriver", "/usr/bin/chromedriver")).toFile())
            .usingAnyFreePort()
            .build();
    driver = new ChromeDriver(service, options);
  }

  /** One that rests, or a new one. */
  static Chromium take() {
    Chromium resting = RESTING.poll();
    return resting == null ? new Chromium() : resting;
  }

  ChromeDriver driver() {
    return driver;
  }

  void open(URI address) {
    origins.add(address.getScheme() + "://" + address.getAuthority());
    driver.get(address.toString());
  }

  /** Forgets all that the test did and waits for the next one. */
  void giveBack() {
    driver.switchTo().newWindow(WindowType.TAB);
    String clean = driver.getWindowHandle();
    for (String window : driver.getWindowHandles()) {
      if (!window.equals(clean)) {
        driver.switchTo().window(window).close();
      }
    }
    driver.switchTo().window(clean);
    for (String origin : origins) {
      driver.executeCdpCommand(
          "Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "all"));
    }
    driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    driver.manage().logs().get(LogType.BROWSER);
    origins.clear();
    RESTING.push(this);
  }

  /** Ends this one for good. */
  void quit() {
    driver.quit();
    Directories.delete(profile);
  }
}
