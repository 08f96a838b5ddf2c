package org.nivaran.sandbox.phone.chat;

public class InMemoryChatStoreTest extends ChatStoreContract {
  private final ChatStore store = new InMemoryChatStore();

  @Override
  protected ChatStore store() {
    return store;
  }
}
