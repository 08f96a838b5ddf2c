package org.nivaran.core.telephone;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The exchanges whose way of telling about calls is known, each as a mapping that an admin may
 * change. Fields of which only second-hand descriptions exist are listed as well as the others: a
 * name too many does no harm.
 */
public enum CallPreset {
  /** Applets (Passthru, Connect, Gather) by GET, status callbacks, ExoML events. */
  EXOTEL(
      List.of(
          "callsid callfrom",
          "callsid eventtype",
          "callsid exophone",
          "leg_sid",
          "data.leg_sid",
          "callsid"),
      """
      callId = CallSid, call_sid, leg_sid, data.call_sid, data.leg_sid
      event = EventType, event_type, data.event_type, CallType, CallStatus, Status
      event/call-attempt = ringing
      event/incoming = ringing
      event/leg_ringing = ringing
      event/leg_answered = answered
      event/leg_terminal = ended
      event/client-hangup = ended
      event/incomplete = ended
      event/voicemail = ended
      direction = Direction
      citizen/out = caller
      caller = CallFrom, From, contact_uri, data.contact_uri
      called = CallTo, To, exophone, data.exophone
      agent = AgentEmail, DialWhomNumber
      queue = flow_id
      startedAt = StartTime, Created, DateCreated, data.start_time
      endedAt = EndTime, data.end_time
      seconds = DialCallDuration, ConversationDuration, Legs[0].OnCallDuration
      outcome = DialCallStatus, CallType, Status, data.leg_status
      outcome/incomplete = missed
      outcome/client-hangup = abandoned
      outcome/call-attempt = unknown
      digits = digits
      digitsStep = step, CustomField
      recording = RecordingUrl, data.recording_url
      """),
  KNOWLARITY(
      List.of(
          "callid dispnumber", "callid caller_id", "callid resource_url", "uuid knowlarity_number"),
      """
      callId = callid, uuid, call_id
      event = type, event_type
      event/dtmf = digits
      event/customer_call = ringing
      event/agent_call = ringing
      event/agent_answer = answered
      event/bridge = answered
      event/hangup = ended
      event/cdr = ended
      event/ = ended
      direction = direction, call_direction
      direction/outbound = out
      caller = caller_id, customer_number, caller_number
      called = dispnumber, knowlarity_number
      agent = destination, agent_number, extension
      startedAt = start_time
      endedAt = end_time
      seconds = conversation_duration, call_duration
      outcome = call_status, business_call_status, hangup_cause, call_type
      digits = action, digits
      digitsStep = step, menu
      recording = resource_url, recording_url, call_recording
      """),
  /** CloudAgent, which sends JSON in the field {@code data}, and KooKoo. */
  OZONETEL(
      List.of("monitorucid", "ucid", "sid cid", "sid called_number"),
      """
      callId = monitorUCID, UCID, sid
      event = event, Event, CallEvent
      event/newcall = ringing
      event/gotdtmf = digits
      event/record = recording
      event/disconnect = ended
      event/hangup = ended
      event/agentringing = ringing
      event/agentpicked = answered
      event/ = ended
      direction = Type, CallType
      direction/manual = out
      direction/progressive = out
      direction/predictive = out
      direction/preview = out
      caller = CallerID, cid, caller_id
      called = Did, called_number
      agent = AgentName, AgentID, AgentPhoneNumber
      queue = Skill, Campaign
      startedAt = StartTime
      answeredAt = AnswerTime, PickupTime
      endedAt = EndTime
      seconds = TalkTime, CallDuration
      outcome = Status, DialStatus
      digits = data, digits
      digitsStep = step, UUI
      recording = AudioFile, data
      """),
  /** Its admin chooses the names; these are what it suggests. */
  MYOPERATOR(
      List.of("_cr", "caller_number recieved_by", "caller_number received_by", "caller_number"),
      """
      callId = call_id, uid, _ai, caller_id, id
      event = event, call_state, status, _su
      event/1 = ended
      event/2 = ended
      event/incoming = ringing
      event/ringing = ringing
      event/connected = ended
      event/missed = ended
      event/voicemail = ended
      event/ = ended
      direction = call_type, type, _ev
      direction/2 = out
      caller = caller_number, _cr, clid, _cl
      called = did, received_on, department_number
      agent = recieved_by, received_by, agent_name, _ld[0]._rr[0]._na
      queue = department, department_name, _dn
      startedAt = starttime, start_time, _st
      endedAt = endtime, end_time, _et
      seconds = duration, talk_duration, _dr
      outcome = call_status, status, _su
      outcome/1 = answered
      outcome/2 = missed
      outcome/connected = answered
      outcome/incoming = unknown
      digits = digits, dtmf
      digitsStep = step
      recording = recording_url, fileurl, filename, _fu
      """),
  TWILIO(
      List.of("callsid accountsid callstatus", "callsid accountsid recordingsid"),
      """
      callId = ParentCallSid, CallSid
      event = CallStatus
      event/initiated = ringing
      event/queued = ringing
      direction = Direction
      caller = From, Caller
      called = To, Called
      agent = DialCallTo
      startedAt = StartTime
      endedAt = EndTime
      seconds = DialCallDuration
      outcome = DialCallStatus, CallStatus
      outcome/ringing = unknown
      outcome/in-progress = unknown
      outcome/queued = unknown
      outcome/initiated = unknown
      digits = Digits
      digitsStep = step
      recording = RecordingUrl
      """),
  /** Zammad's and what others have made of it; found out by itself as {@link #CONTRACT}. */
  GENERIC_CTI(
      List.of(),
      """
      callId = callId, call_id, originalCallId
      event = event
      event/newcall = ringing
      event/answer = answered
      event/hangup = ended
      direction = direction
      caller = from
      called = to
      agent = user[0], user, answeringNumber, fullUserId
      queue = queue
      outcome = cause
      outcome/normalclearing = unknown
      """),
  /** Our own words, which a small bridge in front of an exchange may use, and many common ones. */
  CONTRACT(
      List.of(),
      """
      callId = callId, call_id, id, uniqueid, linkedid, call_uuid, uuid, CallSid, session_id
      event = event, event_type, type, state, call_state
      event/call_started = ringing
      event/call_answered = answered
      event/call_ended = ended
      event/recording_ready = recording
      event/newcall = ringing
      event/answer = answered
      direction = direction, Direction
      caller = from, caller, callerNumber, caller_number, caller_id, callerid, CallerIDNum, SourceNumber, mobile, phone, ani
      withheld = fromWithheld, withheld
      called = to, called, calledNumber, called_number, DestinationNumber, did, dnis, exten
      agent = agent, agentId, agent_name, user, answeringNumber, receiver_name, DialWhomNumber, MemberName
      queue = queue, call_group, skill
      startedAt = startedAt, started_at, start_time, StartTime, start
      answeredAt = answeredAt, answered_at, answer_time, answer
      endedAt = endedAt, ended_at, end_time, EndTime, end
      seconds = talkSeconds, talk_seconds, TalkDuration, billsec, duration
      outcome = outcome, cause, disposition, call_status, callStatus, status
      outcome/normalclearing = unknown
      digits = digits, dtmf
      digitsStep = digitsStep, digits_step, step
      recording = recordingUrl, recording_url, CallRecordingUrl, recording
      """);

  /** The name that stands for whichever of them the fields look like. */
  public static final String AUTO = "auto";

  private final List<List<String>> signs;
  private final String text;
  private final FieldMapping mapping;

  CallPreset(List<String> signs, String text) {
    this.signs = signs.stream().map(each -> List.of(each.split(" ", -1))).toList();
    this.text = text;
    this.mapping = FieldMapping.parse(text);
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The mapping in words, as an admin may copy and change it. */
  public String text() {
    return text;
  }

  public FieldMapping mapping() {
    return mapping;
  }

  /** The preset with this key; empty for {@link #AUTO} and for unknown ones. */
  public static Optional<CallPreset> ofKey(String key) {
    for (CallPreset preset : values()) {
      if (preset.key().equals(key)) {
        return Optional.of(preset);
      }
    }
    return Optional.empty();
  }

  /**
   * The preset whose fields these look like.
   *
   * @param fields names in lower case
   */
  public static CallPreset recognise(Map<String, String> fields) {
    for (CallPreset preset : List.of(OZONETEL, TWILIO, EXOTEL, KNOWLARITY, MYOPERATOR)) {
      if (preset.signs.stream().anyMatch(fields.keySet()::containsAll)) {
        return preset;
      }
    }
    return CONTRACT;
  }
}
