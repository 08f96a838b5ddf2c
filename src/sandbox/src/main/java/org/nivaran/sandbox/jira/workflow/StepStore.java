package org.nivaran.sandbox.jira.workflow;

import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.module.propertyset.memory.MemoryPropertySet;
import com.opensymphony.workflow.StoreException;
import com.opensymphony.workflow.query.WorkflowExpressionQuery;
import com.opensymphony.workflow.query.WorkflowQuery;
import com.opensymphony.workflow.spi.SimpleStep;
import com.opensymphony.workflow.spi.SimpleWorkflowEntry;
import com.opensymphony.workflow.spi.Step;
import com.opensymphony.workflow.spi.WorkflowEntry;
import com.opensymphony.workflow.spi.WorkflowStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;

/** OSWorkflow's entries and steps in the database. Thread safe. */
@SuppressWarnings("rawtypes") // as OSWorkflow has it
final class StepStore implements WorkflowStore {
  private final Database database;

  StepStore(Database database) {
    this.database = database;
  }

  @Override
  public void init(Map properties) {}

  @Override
  public WorkflowEntry createEntry(String workflowName) {
    long id =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createUpdate(
                            "INSERT INTO workflow_entry (workflow_name, entry_state) VALUES (:name, :state)")
                        .bind("name", workflowName)
                        .bind("state", WorkflowEntry.CREATED)
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one());
    return new SimpleWorkflowEntry(id, workflowName, WorkflowEntry.CREATED);
  }

  @Override
  public WorkflowEntry findEntry(long entryId) throws StoreException {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        "SELECT id, workflow_name, entry_state FROM workflow_entry WHERE id = ?",
                        entryId)
                    .map(
                        (row, context) ->
                            new SimpleWorkflowEntry(
                                row.getLong(1), row.getString(2), row.getInt(3)))
                    .findOne())
        .orElseThrow(() -> new StoreException("There is no workflow entry " + entryId));
  }

  @Override
  public void setEntryState(long entryId, int state) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE workflow_entry SET entry_state = ? WHERE id = ?", state, entryId));
  }

  /** Jira keeps nothing here; what functions put in is gone after the call. */
  @Override
  public PropertySet getPropertySet(long entryId) {
    MemoryPropertySet properties = new MemoryPropertySet();
    properties.init(Map.of(), Map.of());
    return properties;
  }

  @Override
  public Step createCurrentStep(
      long entryId,
      int stepId,
      @Nullable String owner,
      Date startDate,
      @Nullable Date dueDate,
      @Nullable String status,
      long @Nullable [] previousIds) {
    long id =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createUpdate(
                            "INSERT INTO workflow_step (entry_id, step_id, owner, status, started_at,"
                                + " due_at, previous_step_id, history)"
                                + " VALUES (:entry, :step, :owner, :status, :start, :due, :previous, FALSE)")
                        .bind("entry", entryId)
                        .bind("step", stepId)
                        .bind("owner", owner)
                        .bind("status", status)
                        .bind("start", utc(startDate))
                        .bind("due", dueDate == null ? null : utc(dueDate))
                        .bind(
                            "previous",
                            previousIds == null || previousIds.length == 0 ? null : previousIds[0])
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one());
    return new SimpleStep(
        id, entryId, stepId, 0, owner, startDate, dueDate, null, status, previousIds, null);
  }

  private static OffsetDateTime utc(Date date) {
    return date.toInstant().atOffset(ZoneOffset.UTC);
  }

  @Override
  public Step markFinished(
      Step step, int actionId, Date finishDate, @Nullable String status, @Nullable String caller) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE workflow_step SET action_id = :action, finished_at = :finish,"
                            + " status = :status, caller = :caller WHERE id = :id")
                    .bind("action", actionId)
                    .bind("finish", utc(finishDate))
                    .bind("status", status)
                    .bind("caller", caller)
                    .bind("id", step.getId())
                    .execute());
    SimpleStep finished = (SimpleStep) step;
    finished.setActionId(actionId);
    finished.setFinishDate(finishDate);
    finished.setStatus(status);
    finished.setCaller(caller);
    return finished;
  }

  @Override
  public void moveToHistory(Step step) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE workflow_step SET history = TRUE WHERE id = ?", step.getId()));
  }

  @Override
  public List findCurrentSteps(long entryId) {
    return steps(entryId, false);
  }

  @Override
  public List findHistorySteps(long entryId) {
    return steps(entryId, true);
  }

  /** In a list that OSWorkflow may change. */
  private List<Step> steps(long entryId, boolean history) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                new ArrayList<>(
                    handle
                        .select(
                            "SELECT id, entry_id, step_id, action_id, owner, status, caller,"
                                + " started_at, due_at, finished_at, previous_step_id FROM workflow_step"
                                + " WHERE entry_id = ? AND history = ? ORDER BY id",
                            entryId,
                            history)
                        .map(StepStore::step)
                        .list()));
  }

  private static Step step(ResultSet row, StatementContext context) throws SQLException {
    long previous = row.getLong("previous_step_id");
    return new SimpleStep(
        row.getLong("id"),
        row.getLong("entry_id"),
        row.getInt("step_id"),
        row.getInt("action_id"),
        row.getString("owner"),
        row.getTimestamp("started_at"),
        row.getTimestamp("due_at"),
        row.getTimestamp("finished_at"),
        row.getString("status"),
        previous == 0 ? new long[0] : new long[] {previous},
        row.getString("caller"));
  }

  @Override
  public List query(WorkflowQuery query) {
    throw new UnsupportedOperationException("WorkflowStore.query");
  }

  @Override
  public List query(WorkflowExpressionQuery query) {
    throw new UnsupportedOperationException("WorkflowStore.query");
  }
}
