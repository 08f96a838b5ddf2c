package org.nivaran.jira.notify;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.nivaran.core.port.MediaSource;
import org.nivaran.core.port.NewMedium;

/**
 * Fetches files that Gupshup keeps, from the address that came with the message. No token goes with
 * it. Immutable; safe for many threads.
 */
public final class GupshupMediaSource implements MediaSource {
  private final Downloads downloads;
  private final MediaHosts hosts;

  /**
   * @param http made by {@link GraphMessenger#client}
   * @param patience how long a file may take
   */
  public GupshupMediaSource(HttpClient http, Duration patience) {
    this.downloads = new Downloads(http, patience);
    this.hosts = MediaHosts.ofGupshup(InetAddress::getAllByName);
  }

  @Override
  public Outcome fetch(NewMedium medium, Path into) {
    Optional<URI> address = Downloads.address(medium.handle().address());
    if (address.isEmpty() || !hosts.allow(address.get())) {
      return new Outcome.Refused("address");
    }
    try {
      return downloads.file(
          downloads.request(address.get()).build(), into, medium.kind().mostBytes(), null);
    } catch (IOException e) {
      return new Outcome.Failed(e.getClass().getSimpleName(), null);
    } catch (TimeoutException e) {
      return new Outcome.Failed("it took too long", null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Failed("interrupted", null);
    }
  }
}
