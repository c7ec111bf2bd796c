import PublishIcon from "@mui/icons-material/AddCircleOutlined";
import MessagesIcon from "@mui/icons-material/ChatBubbleOutlineOutlined";
import GroupsIcon from "@mui/icons-material/GroupsOutlined";
import HandshakeIcon from "@mui/icons-material/HandshakeOutlined";
import DiscoverIcon from "@mui/icons-material/TravelExploreOutlined";
import { paths } from "../paths.ts";

/** The places one goes to, in the order of the header and of the bottom bar. */
export const destinations = [
  { key: "discover", path: paths.discover, Icon: DiscoverIcon, covers: ["/listing/"] },
  { key: "exchanges", path: paths.exchanges, Icon: HandshakeIcon, covers: ["/agreement/", "/dispute/"] },
  { key: "messages", path: paths.messages, Icon: MessagesIcon, covers: [] },
  { key: "communities", path: paths.communities, Icon: GroupsIcon, covers: ["/community/"] },
  { key: "publish", path: paths.publish, Icon: PublishIcon, covers: [] },
] as const;

/** Which of them the path belongs to. */
export function destinationOf(pathname: string): (typeof destinations)[number]["key"] | null {
  const path = pathname.endsWith("/") ? pathname : `${pathname}/`;
  const found = destinations.find(
    (one) => one.path === path || one.covers.some((covered: string) => path.startsWith(covered)),
  );
  return found?.key ?? null;
}
