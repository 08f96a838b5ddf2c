package org.nivaran.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.rules.TestWatcher;
import org.junit.runner.Description;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A headless Chromium for one test, started when the test first needs it. A test that fails leaves
 * a picture in {@code target/screenshots}; pictures for the documentation go where the system
 * property {@code screenshots} says.
 */
public final class Browser extends TestWatcher {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LONG_PATIENCE = Duration.ofSeconds(90);
  private static final Dimension USUAL_SIZE = new Dimension(1280, 900);
  private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

  /** Null until the test needs it. */
  private Chromium chromium;

  @Override
  protected void failed(Throwable failure, Description description) {
    if (chromium != null) {
      shoot(
          Path.of("target", "screenshots"),
          description.getTestClass().getSimpleName() + "." + description.getMethodName());
      chromium.quit();
      chromium = null;
    }
  }

  @Override
  protected void finished(Description description) {
    if (chromium != null) {
      chromium.giveBack();
      chromium = null;
    }
  }

  public WebDriver driver() {
    return chromium().driver();
  }

  /** Taken when the test first needs it. */
  private Chromium chromium() {
    if (chromium == null) {
      chromium = Chromium.take();
      chromium.driver().manage().window().setSize(USUAL_SIZE);
    }
    return chromium;
  }

  /** Waits on conditions; never for a fixed time. */
  public WebDriverWait waiting() {
    return new WebDriverWait(driver(), PATIENCE);
  }

  /** Waits longer, for what a server needs its time for. */
  public WebDriverWait patientWaiting() {
    return new WebDriverWait(driver(), LONG_PATIENCE);
  }

  /** Waits until what stood on the last page is there no more, because the next one has come. */
  public void awaitGone(WebElement element) {
    waiting().until(driver -> isGone(element));
  }

  /** In the middle of a change of pages Chromium says of an element that it has no document. */
  private static boolean isGone(WebElement element) {
    try {
      element.isEnabled();
      return false;
    } catch (StaleElementReferenceException e) {
      return true;
    } catch (WebDriverException e) {
      if (String.valueOf(e.getMessage()).contains("does not belong to the document")) {
        return true;
      }
      throw e;
    }
  }

  public void open(URI address) {
    chromium().open(address);
  }

  /** The size of what is inside the window. */
  public void resize(int width, int height) {
    driver().manage().window().setSize(new Dimension(width, height));
  }

  /** Behaves as a phone of this width, narrower than Chromium's windows can be. */
  public void asPhone(int width, int height) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Cuts this browser off from the network, or lets it back. */
  public void offline(boolean cut) {
    command("Network.enable", Map.of());
    command(
        "Network.emulateNetworkConditions",
        Map.of("offline", cut, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  /** A command of the DevTools protocol. */
  private void command(String name, Map<String, Object> parameters) {
    chromium().driver().executeCdpCommand(name, parameters);
  }

  /** Runs a script and gives its result. */
  public Object run(String script, Object... arguments) {
    return chromium().driver().executeScript(script, arguments);
  }

  /** How many elements a selector finds. */
  public int count(String selector) {
    Object count = run("return document.querySelectorAll(arguments[0]).length", selector);
    return ((Number) count).intValue();
  }

  /** Takes a picture for the documentation, where one is wanted. */
  public void picture(String name) {
    String directory = System.getProperty("screenshots");
    if (directory != null) {
      shoot(Path.of(directory), name);
    }
  }

  /** Demands that the page breaks no rule of WCAG 2.1 A and AA that a machine can check. */
  public void assertAccessible() {
    List<Rule> violations = new AxeBuilder().withTags(RULES).analyze(driver()).getViolations();
    assertThat(violations)
        .as(driver().getCurrentUrl())
        .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
        .isEmpty();
  }

  /** Demands that no script failed and nothing was blocked or missing. */
  public void assertNoErrors() {
    List<LogEntry> errors =
        driver().manage().logs().get(LogType.BROWSER).getAll().stream()
            .filter(
                entry -> entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue())
            .toList();
    assertThat(errors).isEmpty();
  }

  /** Demands that the page is not wider than the window. */
  public void assertFits() {
    Object overflow =
        run("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) overflow).intValue()).isLessThanOrEqualTo(0);
  }

  private void shoot(Path directory, String name) {
    try {
      Files.createDirectories(directory);
      Files.write(
          directory.resolve(name + ".png"),
          ((TakesScreenshot) driver()).getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
