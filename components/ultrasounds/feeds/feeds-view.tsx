import { ActionButton } from "@/components/ui/action-button";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import type { CalendarFeed } from "@/lib/domain/calendar-feed";
import { formatInstant } from "@/lib/format/instants";
import type { FeedActions } from "./feed-actions";
import { MakeFeed } from "./make-feed";

type FeedsViewProps = {
  feeds: readonly CalendarFeed[];
  rooms: readonly { id: string; name: string }[];
  mayMake: boolean;
  mayHoldOwn: boolean;
  /** An administrator comes here from the settings. */
  back: { href: string; label: string };
  timeZone: string;
  publicUrl: string;
  actions: FeedActions;
};

export function FeedsView({ feeds, rooms, mayMake, mayHoldOwn, back, timeZone, publicUrl, actions }: FeedsViewProps) {
  return (
    <div className="page pb-10">
      <PageHeading
        title="Calendar addresses"
        lead="A secret address by which a calendar program shows the booked times of a room, or your own. It holds no name, no reference and nothing of what was asked or found."
        aside={<ButtonLink href={back.href}>{back.label}</ButtonLink>}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Panel title="In use" aside={feeds.length === 1 ? "1 address" : `${feeds.length} addresses`}>
          {feeds.length === 0 ? (
            <p className="text-muted">No calendar address yet.{mayMake && " Make one to see the booked times in your own calendar."}</p>
          ) : (
            <ul>
              {feeds.map((feed) => (
                <FeedRow key={feed.id} feed={feed} timeZone={timeZone} revoke={actions.revokeCalendarFeed} />
              ))}
            </ul>
          )}
        </Panel>
        {mayMake && (
          <Panel title="Make an address">
            {mayHoldOwn || rooms.length > 0 ? (
              <MakeFeed rooms={rooms} mayHoldOwn={mayHoldOwn} publicUrl={publicUrl} addCalendarFeed={actions.addCalendarFeed} />
            ) : (
              <p className="text-muted">There is no room in use. An administrator adds rooms under Settings.</p>
            )}
          </Panel>
        )}
      </div>
    </div>
  );
}

function FeedRow({ feed, timeZone, revoke }: { feed: CalendarFeed; timeZone: string; revoke: FeedActions["revokeCalendarFeed"] }) {
  const name = feed.roomName ?? (feed.isMine ? "My own ultrasounds" : `Ultrasounds of ${feed.madeBy}`);
  const seen = feed.lastReadAt === null ? "Not read yet" : `Last read ${formatInstant(feed.lastReadAt, timeZone)}`;
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 border-b py-3 first:pt-0 last:border-0 last:pb-0">
      <span className="min-w-0 wrap-anywhere">
        <span className="font-semibold">{name}</span>
        <span className="block text-sm text-muted">
          Made by {feed.isMine ? "you" : feed.madeBy}, {formatInstant(feed.createdAt, timeZone)}. {seen}.
          {!feed.isLive && " It gives nothing: who made it may no longer have it."}
        </span>
      </span>
      <ActionButton action={revoke} input={{ feedId: feed.id }} done={`The address of ${name} no longer works`}>
        Revoke<span className="sr-only"> the address of {name}</span>
      </ActionButton>
    </li>
  );
}
