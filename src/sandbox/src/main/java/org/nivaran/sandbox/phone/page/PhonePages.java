package org.nivaran.sandbox.phone.page;

import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.nivaran.sandbox.phone.account.Directory;
import org.nivaran.sandbox.phone.chat.ChatStore;
import org.nivaran.sandbox.phone.chat.ServiceWindow;
import org.nivaran.sandbox.phone.media.MediaShelf;
import org.nivaran.sandbox.phone.webhook.CitizenMessages;
import org.nivaran.sandbox.phone.webhook.StatusReporter;

/** The page and its API, put together. */
public final class PhonePages {
  private final PageServlet page = new PageServlet();
  private final PhoneApiServlet api;

  public PhonePages(
      Directory directory,
      ChatStore chats,
      MediaShelf shelf,
      ServiceWindow window,
      CitizenMessages citizens,
      StatusReporter statuses) {
    api =
        new PhoneApiServlet(
            directory,
            chats,
            shelf,
            window,
            new Composer(chats, shelf, citizens),
            citizens,
            statuses);
  }

  /** Adds the servlets to a context that is not started yet. */
  public void addTo(Context context) {
    Tomcat.addServlet(context, "phone-page", page);
    context.addServletMappingDecoded("/sandbox/phone", "phone-page");
    context.addServletMappingDecoded("/sandbox/phone/assets/*", "phone-page");
    Tomcat.addServlet(context, "phone-api", api);
    context.addServletMappingDecoded("/sandbox/phone/api/*", "phone-api");
  }
}
