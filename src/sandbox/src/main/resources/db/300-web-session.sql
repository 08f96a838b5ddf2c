-- Who is logged in. Kept in the database so that a restart or another node does not log anybody out.
-- Only hashes of the secrets are kept.
CREATE TABLE web_session (
  secret_hash VARCHAR(64) PRIMARY KEY,
  user_key VARCHAR(255) NOT NULL,
  created_at TIMESTAMP WITH TIME ZONE NOT NULL,
  seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
  ends_at TIMESTAMP WITH TIME ZONE NOT NULL,
  remembered BOOLEAN NOT NULL,
  sudo_until TIMESTAMP WITH TIME ZONE
);
CREATE INDEX web_session_user ON web_session (user_key);
CREATE INDEX web_session_end ON web_session (ends_at);
