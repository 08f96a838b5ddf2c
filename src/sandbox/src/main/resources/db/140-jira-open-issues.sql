-- Boards and day figures ask for what is unresolved.
CREATE INDEX issue_resolution ON issue (resolution_id, project_id, created_at);
