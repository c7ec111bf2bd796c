import { MessagesPage } from "../../components/messages/MessagesPage.tsx";

export const metadata = { title: "Messages" };

export default function Page() {
  return <MessagesPage />;
}
