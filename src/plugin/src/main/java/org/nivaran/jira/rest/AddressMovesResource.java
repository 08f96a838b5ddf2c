package org.nivaran.jira.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.user.ApplicationUser;
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
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.AddressMoves;
import org.nivaran.core.usecase.FollowingCitizens;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.people.DeskStaff;

/** Who got another number or id, and the way back. For who works at the desk. */
@Path("/people/moves")
@LicensedOnly
public final class AddressMovesResource {
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int MOST = 100;

  private final AddressMoves moves;
  private final FollowingCitizens following;
  private final DeskStaff staff;
  private final Caller caller;
  private final Texts texts;
  private final InstantSource time;

  @Inject
  public AddressMovesResource(
      AddressMoves moves,
      FollowingCitizens following,
      DeskStaff staff,
      Caller caller,
      Texts texts,
      InstantSource time) {
    this.moves = moves;
    this.following = following;
    this.staff = staff;
    this.caller = caller;
    this.texts = texts;
    this.time = time;
  }

  /** The latest first, with masked numbers. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response latest() {
    mayOrFail();
    List<Map<String, Object>> rows =
        moves.latest(MOST).stream().map(AddressMovesResource::row).toList();
    return Json.ok(Map.of("moves", rows));
  }

  /** Takes one back; 404 if it was already, 409 if the person has moved on since. */
  @POST
  @Path("/{id: [0-9]{1,18}}/undo")
  @Produces(MediaType.APPLICATION_JSON)
  public Response undo(@PathParam("id") long id) {
    ApplicationUser user = mayOrFail();
    return switch (following.undo(id, user.getKey(), time.instant())) {
      case UNDONE -> Json.ok(Map.of("undone", true));
      case NOT_THERE -> throw RestProblem.of(NOT_FOUND, texts.get("rest.no-move"));
      case CHANGED_SINCE -> throw RestProblem.of(CONFLICT, texts.get("rest.moved-on"));
    };
  }

  private ApplicationUser mayOrFail() {
    ApplicationUser user = caller.userOrFail();
    if (!staff.works(user)) {
      throw RestProblem.of(FORBIDDEN, texts.get("rest.not-allowed"));
    }
    return user;
  }

  private static Map<String, Object> row(AddressMoves.Move move) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", move.id());
    row.put("person", move.citizen().value());
    row.put("before", shown(move.before()));
    row.put("after", shown(move.after()));
    row.put("merged", move.merge() != null);
    row.put("at", move.at().toString());
    row.put("undone", move.undone() == null ? null : move.undone().toString());
    row.put("undoneBy", move.undoneBy());
    return row;
  }

  /** An id of the channel's says nothing to a reader; that there is one does. */
  private static String shown(CitizenAddress address) {
    return address.phoneNumber().map(PhoneNumber::masked).orElse("WhatsApp");
  }
}
