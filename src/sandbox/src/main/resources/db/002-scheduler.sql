-- What is scheduled, by job id; when it runs next is in the library's own table below.
CREATE TABLE scheduled_job (
  job_id VARCHAR(255) PRIMARY KEY,
  runner_key VARCHAR(255) NOT NULL,
  interval_millis BIGINT,
  cron_expression VARCHAR(255),
  cron_zone VARCHAR(100),
  parameters BYTEA NOT NULL
);
CREATE TABLE scheduled_tasks (
  task_name VARCHAR(100) NOT NULL,
  task_instance VARCHAR(255) NOT NULL,
  task_data BYTEA,
  execution_time TIMESTAMP WITH TIME ZONE NOT NULL,
  picked BOOLEAN NOT NULL,
  picked_by VARCHAR(100),
  last_success TIMESTAMP WITH TIME ZONE,
  last_failure TIMESTAMP WITH TIME ZONE,
  consecutive_failures INT,
  last_heartbeat TIMESTAMP WITH TIME ZONE,
  version BIGINT NOT NULL,
  priority SMALLINT,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
