import { ListingPage } from "../../components/listing/ListingPage.tsx";

export const metadata = { title: "Listing" };

export default function Page() {
  return <ListingPage />;
}
