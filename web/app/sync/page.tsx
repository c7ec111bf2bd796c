import { SyncPage } from "../../components/sync/SyncPage.tsx";

export default function Page() {
  return <SyncPage />;
}
