import Long from "long";
import type { Calls, Feeds } from "./calls.ts";
import { mls } from "./codecs.ts";
import type { Feed } from "./feed.ts";
import { envelopeOf, installationKeyOf } from "./mls-bytes.ts";
import { Status, StatusError } from "./status.ts";
import type { Log, Page, Store } from "./store.ts";
import { createClock } from "./time.ts";

const API = "/xmtp.mls.api.v1.MlsApi/";
/** Messages of one answer at most. */
const PAGE = 100;

type Paging = { direction: number; limit: number; idCursor: Long } | undefined;

function pageOf(paging: Paging): Page {
  const limit = paging === undefined || paging.limit === 0 ? PAGE : Math.min(paging.limit, PAGE);
  return {
    ascending: paging?.direction === mls.SortDirection.SORT_DIRECTION_ASCENDING,
    cursor: paging?.idCursor.toNumber() ?? 0,
    limit,
  };
}

/** Where the next page begins: 0 where there is none. */
function pagingAfter(page: Page, found: readonly { id: number }[]) {
  const last = found.length < page.limit ? 0 : (found.at(-1)?.id ?? 0);
  return {
    direction: page.ascending
      ? mls.SortDirection.SORT_DIRECTION_ASCENDING
      : mls.SortDirection.SORT_DIRECTION_DESCENDING,
    limit: page.limit,
    idCursor: Long.fromNumber(last, true),
  };
}

const long = (value: bigint | number): Long => Long.fromString(value.toString(), true);

/** Messages, welcomes and key packages: sealed by their senders, kept and passed on in the order in which they came. */
export function messageCalls(store: Store, feeds: Feeds): Calls {
  const clock = createClock();
  const empty = new Uint8Array();

  /** Keeps all of a request's messages, then tells those who listen. */
  const keep = (
    log: Log,
    feed: Feed,
    messages: readonly { topic: Uint8Array; sealed: Uint8Array; encode(id: Long, at: Long): Uint8Array }[],
  ): Uint8Array => {
    const kept = store.atomically(() =>
      messages.map(({ topic, sealed, encode }) => ({
        topic,
        entry: store.append(log, topic, sealed, (id) => encode(long(id), long(clock()))),
      })),
    );
    for (const { topic, entry } of kept) if (entry !== undefined) feed.tell(topic, entry.message);
    return empty;
  };

  const sendMessages = (bytes: Uint8Array): Uint8Array =>
    keep(
      "group_messages",
      feeds.messages,
      mls.SendGroupMessagesRequest.decode(bytes).messages.map(({ v1 }) => {
        if (v1 === undefined) throw new StatusError(Status.invalidArgument, "There is no message in it.");
        const { groupId, isCommit } = envelopeOf(v1.data);
        return {
          topic: groupId,
          sealed: v1.data,
          encode: (id, createdNs) =>
            mls.GroupMessage.encode({ v1: { ...v1, id, createdNs, groupId, isCommit } }).finish(),
        };
      }),
    );

  const sendWelcomes = (bytes: Uint8Array): Uint8Array =>
    keep(
      "welcome_messages",
      feeds.welcomes,
      mls.SendWelcomeMessagesRequest.decode(bytes).messages.map(({ v1, welcomePointer }) => {
        const topic = v1?.installationKey ?? welcomePointer?.installationKey;
        const sealed = v1?.data ?? welcomePointer?.welcomePointer;
        if (topic === undefined || sealed === undefined)
          throw new StatusError(Status.invalidArgument, "There is no welcome in it.");
        return {
          topic,
          sealed,
          encode: (id, createdNs) =>
            mls.WelcomeMessage.encode({
              v1: v1 && { ...v1, id, createdNs },
              welcomePointer: welcomePointer && { ...welcomePointer, id, createdNs },
            }).finish(),
        };
      }),
    );

  const queryMessages = (bytes: Uint8Array): Uint8Array => {
    const { groupId, pagingInfo } = mls.QueryGroupMessagesRequest.decode(bytes);
    const page = pageOf(pagingInfo);
    const found = store.page("group_messages", groupId, page);
    return mls.QueryGroupMessagesResponse.encode({
      messages: found.map(({ message }) => mls.GroupMessage.decode(message)),
      pagingInfo: pagingAfter(page, found),
    }).finish();
  };

  const queryWelcomes = (bytes: Uint8Array): Uint8Array => {
    const { installationKey, pagingInfo } = mls.QueryWelcomeMessagesRequest.decode(bytes);
    const page = pageOf(pagingInfo);
    const found = store.page("welcome_messages", installationKey, page);
    return mls.QueryWelcomeMessagesResponse.encode({
      messages: found.map(({ message }) => mls.WelcomeMessage.decode(message)),
      pagingInfo: pagingAfter(page, found),
    }).finish();
  };

  const newest = (bytes: Uint8Array): Uint8Array => {
    const { groupIds, includeContent } = mls.GetNewestGroupMessageRequest.decode(bytes);
    const responses = groupIds.map((groupId) => {
      const [found] = store.page("group_messages", groupId, { ascending: false, cursor: 0, limit: 1 });
      if (found === undefined) return {};
      const { v1 } = mls.GroupMessage.decode(found.message);
      return { groupMessage: { v1: v1 && (includeContent ? v1 : { ...v1, data: empty }) } };
    });
    return mls.GetNewestGroupMessageResponse.encode({ responses }).finish();
  };

  /** Tells what is there after the cursor and then, in the same breath, listens: nothing falls between. */
  const follow = (
    log: Log,
    feed: Feed,
    topics: readonly { topic: Uint8Array; idCursor: Long }[],
    send: (message: Uint8Array) => void,
    signal: AbortSignal,
  ): void => {
    for (const { topic, idCursor } of topics) {
      let cursor = idCursor.toNumber();
      for (;;) {
        const found = store.page(log, topic, { ascending: true, cursor, limit: PAGE });
        for (const { message } of found) send(message);
        cursor = found.at(-1)?.id ?? cursor;
        if (found.length < PAGE) break;
      }
      feed.listen(topic, send, signal);
    }
  };

  const uploadKeyPackage = (bytes: Uint8Array): Uint8Array => {
    const keyPackage = mls.UploadKeyPackageRequest.decode(bytes).keyPackage?.keyPackageTlsSerialized ?? empty;
    store.putKeyPackage(installationKeyOf(keyPackage), keyPackage);
    return empty;
  };

  const fetchKeyPackages = (bytes: Uint8Array): Uint8Array => {
    const { installationKeys } = mls.FetchKeyPackagesRequest.decode(bytes);
    const keyPackages = installationKeys.map((key) => ({
      keyPackageTlsSerialized: store.keyPackage(key) ?? empty,
    }));
    return mls.FetchKeyPackagesResponse.encode({ keyPackages }).finish();
  };

  const publishCommitLog = (bytes: Uint8Array): Uint8Array => {
    const { requests } = mls.BatchPublishCommitLogRequest.decode(bytes);
    store.atomically(() => {
      for (const request of requests)
        store.append("commit_log", request.groupId, request.serializedCommitLogEntry, () =>
          mls.PublishCommitLogRequest.encode(request).finish(),
        );
    });
    return empty;
  };

  const queryCommitLog = (bytes: Uint8Array): Uint8Array => {
    const responses = mls.BatchQueryCommitLogRequest.decode(bytes).requests.map(({ groupId, pagingInfo }) => {
      const page = pageOf(pagingInfo);
      const found = store.page("commit_log", groupId, page);
      const commitLogEntries = found.map(({ id, message }) => {
        const { serializedCommitLogEntry, signature } = mls.PublishCommitLogRequest.decode(message);
        return { sequenceId: long(id), serializedCommitLogEntry, signature };
      });
      return { groupId, commitLogEntries, pagingInfo: pagingAfter(page, found) };
    });
    return mls.BatchQueryCommitLogResponse.encode({ responses }).finish();
  };

  return {
    [`${API}SendGroupMessages`]: { kind: "unary", answer: sendMessages },
    [`${API}QueryGroupMessages`]: { kind: "unary", answer: queryMessages },
    [`${API}GetNewestGroupMessage`]: { kind: "unary", answer: newest },
    [`${API}SubscribeGroupMessages`]: {
      kind: "stream",
      follow: (bytes, send, signal) => {
        const { filters } = mls.SubscribeGroupMessagesRequest.decode(bytes);
        const topics = filters.map(({ groupId, idCursor }) => ({ topic: groupId, idCursor }));
        follow("group_messages", feeds.messages, topics, send, signal);
      },
    },
    [`${API}SendWelcomeMessages`]: { kind: "unary", answer: sendWelcomes },
    [`${API}QueryWelcomeMessages`]: { kind: "unary", answer: queryWelcomes },
    [`${API}SubscribeWelcomeMessages`]: {
      kind: "stream",
      follow: (bytes, send, signal) => {
        const { filters } = mls.SubscribeWelcomeMessagesRequest.decode(bytes);
        const topics = filters.map(({ installationKey, idCursor }) => ({ topic: installationKey, idCursor }));
        follow("welcome_messages", feeds.welcomes, topics, send, signal);
      },
    },
    [`${API}UploadKeyPackage`]: { kind: "unary", answer: uploadKeyPackage },
    [`${API}FetchKeyPackages`]: { kind: "unary", answer: fetchKeyPackages },
    [`${API}BatchPublishCommitLog`]: { kind: "unary", answer: publishCommitLog },
    [`${API}BatchQueryCommitLog`]: { kind: "unary", answer: queryCommitLog },
  };
}
