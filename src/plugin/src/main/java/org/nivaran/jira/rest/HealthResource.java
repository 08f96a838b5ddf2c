package org.nivaran.jira.rest;

import com.atlassian.annotations.security.AdminOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.intake.InboxEntry;
import org.nivaran.core.intake.InboxEntryId;
import org.nivaran.core.notify.OfficerNotice;
import org.nivaran.core.notify.OutboxEntry;
import org.nivaran.core.notify.OutboxEntryId;
import org.nivaran.core.notify.UntoldNotice;
import org.nivaran.core.port.Inbox;
import org.nivaran.core.port.LineStops;
import org.nivaran.core.port.MediaStore;
import org.nivaran.core.port.Medium;
import org.nivaran.core.port.MediumId;
import org.nivaran.core.port.NoticeBook;
import org.nivaran.core.port.Outbox;
import org.nivaran.core.port.QueueCounts;
import org.nivaran.core.port.SmsChannel;
import org.nivaran.core.port.SmsQueue;
import org.nivaran.jira.language.Reasons;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.TickTimes;

/** How the queues are, for the admin: what waits, what was given up, and another try for it. */
@Path("/health")
@AdminOnly
public final class HealthResource {
  private static final int MOST = 100;
  private static final int NOT_FOUND = 404;

  private final Inbox inbox;
  private final Outbox outbox;
  private final MediaStore media;
  private final LineStops stops;
  private final SmsQueue sms;
  private final SmsChannel channel;
  private final TickTimes ticks;
  private final NoticeBook notices;
  private final Reasons reasons;
  private final InstantSource time;
  private final Texts texts;

  @Inject
  public HealthResource(
      Inbox inbox,
      Outbox outbox,
      MediaStore media,
      LineStops stops,
      SmsQueue sms,
      SmsChannel channel,
      TickTimes ticks,
      NoticeBook notices,
      Reasons reasons,
      InstantSource time,
      Texts texts) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.media = media;
    this.stops = stops;
    this.sms = sms;
    this.channel = channel;
    this.ticks = ticks;
    this.notices = notices;
    this.reasons = reasons;
    this.time = time;
    this.texts = texts;
  }

  /** Counts only. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response health() {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("inbox", counts(inbox.counts()));
    Map<String, Object> out = counts(outbox.counts());
    out.put("uncertain", outbox.counts().uncertain());
    answer.put("outbox", out);
    answer.put("media", counts(media.counts()));
    answer.put("stoppedLines", stops.all().stream().map(HealthResource::row).toList());
    Map<String, Object> texting = counts(sms.counts());
    texting.put("stopped", channel.stopped().map(SmsChannel.Stop::reason).orElse(null));
    answer.put("sms", texting);
    answer.put("lastTick", ticks.last().map(Object::toString).orElse(null));
    answer.put("tickTroubles", ticks.troubles());
    answer.put("lastDigest", lastTold(OfficerNotice.Form.DIGEST));
    answer.put("lastUrgent", lastTold(OfficerNotice.Form.URGENT));
    answer.put("untoldNotices", notices.untold(MOST).size());
    answer.put("now", time.instant().toString());
    return Json.ok(answer);
  }

  /** What came in and was given up, newest first; without its content, which is personal. */
  @GET
  @Path("/inbox/dead")
  @Produces(MediaType.APPLICATION_JSON)
  public Response deadInbox() {
    List<Map<String, Object>> rows = inbox.deadEntries(MOST).stream().map(this::row).toList();
    return Json.ok(Map.of("entries", rows));
  }

  /** What was not sent, or perhaps not, newest first; without its text. */
  @GET
  @Path("/outbox/troubled")
  @Produces(MediaType.APPLICATION_JSON)
  public Response troubledOutbox() {
    List<Map<String, Object>> rows = outbox.troubled(MOST).stream().map(this::row).toList();
    return Json.ok(Map.of("entries", rows));
  }

  /** Which files of citizens were given up, newest first; without their names. */
  @GET
  @Path("/media/dead")
  @Produces(MediaType.APPLICATION_JSON)
  public Response deadMedia() {
    List<Map<String, Object>> rows = media.deadOnes(MOST).stream().map(this::row).toList();
    return Json.ok(Map.of("entries", rows));
  }

  /** Fetches a file again that was given up. */
  @POST
  @Path("/media/{id}/retry")
  @Produces(MediaType.APPLICATION_JSON)
  public Response retryMedia(@PathParam("id") long id) {
    return retried(media.revive(new MediumId(id), time.instant()));
  }

  /** Who could not be told, why, and what to do; the latest first. Tried again by itself. */
  @GET
  @Path("/notices/untold")
  @Produces(MediaType.APPLICATION_JSON)
  public Response untoldNotices() {
    List<Map<String, Object>> rows = notices.untold(MOST).stream().map(this::row).toList();
    return Json.ok(Map.of("entries", rows));
  }

  /** Handles a dead entry again. */
  @POST
  @Path("/inbox/{id}/retry")
  @Produces(MediaType.APPLICATION_JSON)
  public Response retryInbox(@PathParam("id") long id) {
    return retried(inbox.revive(new InboxEntryId(id), time.instant()));
  }

  /** Sends a dead or an uncertain message again: the citizen may get it twice. */
  @POST
  @Path("/outbox/{id}/retry")
  @Produces(MediaType.APPLICATION_JSON)
  public Response retryOutbox(@PathParam("id") long id) {
    return retried(outbox.revive(new OutboxEntryId(id), time.instant()));
  }

  private Response retried(boolean done) {
    if (!done) {
      throw RestProblem.of(NOT_FOUND, texts.get("rest.nothing-to-retry"));
    }
    return Json.ok(Map.of("retried", true));
  }

  private static Map<String, Object> counts(QueueCounts counts) {
    Map<String, Object> numbers = new LinkedHashMap<>();
    numbers.put("waiting", counts.waiting());
    numbers.put("claimed", counts.claimed());
    numbers.put("dead", counts.dead());
    return numbers;
  }

  private @Nullable String lastTold(OfficerNotice.Form form) {
    return notices.lastTold(form).map(Object::toString).orElse(null);
  }

  private Map<String, Object> row(UntoldNotice notice) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("user", notice.user());
    row.put("form", notice.form().name());
    row.put("reason", reasons.inWords(notice.why()));
    row.put("tried", notice.at().toString());
    row.put("again", notice.again().toString());
    return row;
  }

  private Map<String, Object> row(InboxEntry entry) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", entry.id().value());
    row.put("source", entry.source());
    row.put("received", entry.received().toString());
    row.put("attempts", entry.attempts());
    row.put("reason", entry.lastError());
    return row;
  }

  private static Map<String, Object> row(LineStops.Stop stop) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("line", stop.line().value());
    row.put("since", stop.since().toString());
    row.put("reason", stop.reason());
    row.put("nextTry", stop.nextTry().toString());
    return row;
  }

  private Map<String, Object> row(Medium medium) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", medium.id().value());
    row.put("issue", medium.of().issue().value());
    row.put("kind", medium.of().kind().key());
    row.put("sent", medium.of().sent().toString());
    row.put("attempts", medium.attempts());
    row.put("reason", medium.lastError());
    return row;
  }

  private Map<String, Object> row(OutboxEntry entry) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", entry.id().value());
    row.put("issue", entry.issue() == null ? null : entry.issue().value());
    row.put("state", entry.state().name());
    row.put("created", entry.created().toString());
    row.put("attempts", entry.attempts());
    row.put("reason", entry.lastError());
    return row;
  }
}
