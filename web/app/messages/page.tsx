import { MessagesPage } from "../../components/messages/MessagesPage.tsx";

export default function Page() {
  return <MessagesPage />;
}
