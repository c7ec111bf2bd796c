import { ListingPage } from "../../components/listing/ListingPage.tsx";

export default function Page() {
  return <ListingPage />;
}
