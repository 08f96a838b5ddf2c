-- What is installed, shared by all nodes; the jar itself travels with it so that a second node needs no shared disk.
CREATE TABLE installed_plugin (
  plugin_key VARCHAR(255) PRIMARY KEY,
  version VARCHAR(100) NOT NULL,
  enabled BOOLEAN NOT NULL,
  jar_sha256 VARCHAR(64) NOT NULL,
  changed_at TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL
);
-- In parts, because H2's widest portable binary column holds one megabyte.
CREATE TABLE installed_plugin_part (
  plugin_key VARCHAR(255) NOT NULL,
  part INTEGER NOT NULL,
  content BYTEA NOT NULL,
  PRIMARY KEY (plugin_key, part)
);
CREATE TABLE plugin_setting (
  setting_namespace VARCHAR(255) NOT NULL,
  setting_key VARCHAR(255) NOT NULL,
  setting_kind VARCHAR(10) NOT NULL,
  setting_value TEXT NOT NULL,
  PRIMARY KEY (setting_namespace, setting_key)
);
CREATE TABLE cluster_lock (
  lock_name VARCHAR(255) PRIMARY KEY,
  owner VARCHAR(255),
  lease_until TIMESTAMP WITH TIME ZONE
);
CREATE TABLE cluster_node (
  node_id VARCHAR(255) PRIMARY KEY,
  seen_at TIMESTAMP WITH TIME ZONE NOT NULL
);
