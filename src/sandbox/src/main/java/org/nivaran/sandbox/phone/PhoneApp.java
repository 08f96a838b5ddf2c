package org.nivaran.sandbox.phone;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.phone.chat.ChatStore;
import org.nivaran.sandbox.phone.chat.DatabaseChatStore;
import org.nivaran.sandbox.phone.chat.InMemoryChatStore;
import org.nivaran.sandbox.phone.chat.ServiceWindow;
import org.nivaran.sandbox.phone.chat.WamIds;
import org.nivaran.sandbox.phone.graph.Faults;
import org.nivaran.sandbox.phone.graph.GraphApi;
import org.nivaran.sandbox.phone.media.DatabaseMediaShelf;
import org.nivaran.sandbox.phone.media.InMemoryMediaShelf;
import org.nivaran.sandbox.phone.media.MediaShelf;
import org.nivaran.sandbox.phone.page.PhonePages;
import org.nivaran.sandbox.phone.webhook.CitizenMessages;
import org.nivaran.sandbox.phone.webhook.PhoneThreads;
import org.nivaran.sandbox.phone.webhook.ScheduledDelays;
import org.nivaran.sandbox.phone.webhook.SignedHttpWebhooks;
import org.nivaran.sandbox.phone.webhook.StatusReporter;
import org.nivaran.sandbox.phone.webhook.WebhookCourier;
import org.nivaran.sandbox.testing.WebhookSigner;

/**
 * The citizen's phone ({@code /sandbox/phone}) and the stand-in of the Graph API ({@code
 * /sandbox/graph}), put together.
 *
 * <p>What it waits to do (retries, statuses) lives on daemon threads of its own, which end with
 * {@link #close} or when the context stops. Thread safe.
 */
public final class PhoneApp implements AutoCloseable {
  private static final long MEDIA_BYTES = 64L << 20;

  private final ScheduledDelays delays = new ScheduledDelays();
  private final ExecutorService posting =
      Executors.newCachedThreadPool(PhoneThreads.factory("citizens-phone-http"));
  private final GraphApi graph;
  private final PhonePages pages;
  private final CitizenMessages citizens;

  /**
   * The phone with the demonstration's people and lines, kept in memory.
   *
   * @param base the sandbox's address with context path, for example {@code
   *     http://localhost:2990/jira}; asked when a webhook is posted
   * @param clock dates messages and decides on the 24-hour window
   */
  public PhoneApp(Supplier<URI> base, InstantSource clock) {
    this(
        base,
        clock,
        PhoneSettings.demo(),
        new InMemoryChatStore(),
        new InMemoryMediaShelf(MEDIA_BYTES));
  }

  /**
   * The phone with the demonstration's people and lines, kept in the sandbox's database.
   *
   * @param base as above
   * @param clock as above
   * @param database stays open as long as the phone is used; not closed here
   */
  public PhoneApp(Supplier<URI> base, InstantSource clock, Database database) {
    this(
        base,
        clock,
        PhoneSettings.demo(),
        new DatabaseChatStore(database.jdbi()),
        new DatabaseMediaShelf(database.jdbi()));
  }

  /**
   * @param settings people, lines and the app secret
   * @param chats where the chats are kept
   * @param shelf where pictures and recordings are kept
   */
  public PhoneApp(
      Supplier<URI> base,
      InstantSource clock,
      PhoneSettings settings,
      ChatStore chats,
      MediaShelf shelf) {
    WebhookSigner signer = new WebhookSigner(settings.appSecret());
    HttpClient http =
        HttpClient.newBuilder().executor(posting).connectTimeout(Duration.ofSeconds(5)).build();
    WebhookCourier courier = new WebhookCourier(new SignedHttpWebhooks(http, base, signer), delays);
    WamIds ids = new WamIds();
    Faults faults = new Faults();
    ServiceWindow window = new ServiceWindow(chats, clock);
    StatusReporter statuses =
        new StatusReporter(chats, courier, delays, clock, faults::statusOrder);
    citizens = new CitizenMessages(settings.directory(), chats, courier, delays, clock, ids);
    graph =
        new GraphApi(
            settings.directory(),
            chats,
            shelf,
            window,
            statuses,
            faults,
            delays,
            clock,
            ids,
            signer);
    pages = new PhonePages(settings.directory(), chats, shelf, window, citizens, statuses);
  }

  /**
   * Adds the servlets to a context that is not started yet. When the context has started, what an
   * earlier process left undelivered is posted; when it stops, the phone closes.
   */
  public void addTo(Context context) {
    graph.addTo(context);
    pages.addTo(context);
    context.addLifecycleListener(
        event -> {
          switch (event.getType()) {
            case Lifecycle.AFTER_START_EVENT -> citizens.resume();
            case Lifecycle.STOP_EVENT -> close();
            default -> {}
          }
        });
  }

  /** Ends the waiting; safe to repeat. */
  @Override
  public void close() {
    delays.close();
    posting.shutdownNow();
  }
}
