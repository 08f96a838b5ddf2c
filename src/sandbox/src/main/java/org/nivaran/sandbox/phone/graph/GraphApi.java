package org.nivaran.sandbox.phone.graph;

import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.nivaran.sandbox.phone.account.Directory;
import org.nivaran.sandbox.phone.chat.ChatStore;
import org.nivaran.sandbox.phone.chat.ServiceWindow;
import org.nivaran.sandbox.phone.chat.WamIds;
import org.nivaran.sandbox.phone.media.MediaShelf;
import org.nivaran.sandbox.phone.webhook.Delays;
import org.nivaran.sandbox.phone.webhook.StatusReporter;
import org.nivaran.sandbox.testing.WebhookSigner;

/** The stand-in as a whole: its servlets, put together. */
public final class GraphApi {
  private static final String ROOT = "/sandbox/graph";

  private final GraphServlet front;
  private final GraphControlServlet control;

  public GraphApi(
      Directory directory,
      ChatStore chats,
      MediaShelf shelf,
      ServiceWindow window,
      StatusReporter statuses,
      Faults faults,
      Delays delays,
      InstantSource clock,
      WamIds ids,
      WebhookSigner signer) {
    GraphMessages messages =
        new GraphMessages(directory, chats, window, statuses, faults, clock, ids);
    MediaTickets tickets = new MediaTickets(shelf, signer, clock);
    front = new GraphServlet(directory, messages, tickets, faults, delays);
    control = new GraphControlServlet(directory, chats, faults);
  }

  /** Adds the servlets to a context that is not started yet. */
  public void addTo(Context context) {
    context.getPipeline().addValve(new DroppingValve());
    add(context, "graph", front, ROOT + "/*");
    add(context, "graph-control", control, ROOT + "/faults", ROOT + "/sent", ROOT + "/windows");
  }

  private static void add(Context context, String name, HttpServlet servlet, String... paths) {
    Wrapper wrapper = Tomcat.addServlet(context, name, servlet);
    wrapper.setAsyncSupported(true);
    for (String path : paths) {
      context.addServletMappingDecoded(path, name);
    }
  }
}
