// Who is responsible, who advises, who supervises, who processes: the party section of a consent record.

import type { Owner } from "../../../shared/owner.ts";

/** The parties of every consent; `purposes` refers to them by their ids. */
export const partiesOf = ({ organisation, staffAddress, dataProtectionOfficer, authority, languages }: Owner) => {
  return [
    {
      party_id: "controller",
      party_role: "dpv:DataController",
      party_name: organisation.name,
      party_address: organisation.imprint.join("\n"),
      party_email: staffAddress,
      party_url: organisation.site,
    },
    {
      party_id: "officer",
      party_role: "dpv:DataProtectionOfficer",
      party_name: dataProtectionOfficer.name,
      party_email: dataProtectionOfficer.email,
    },
    {
      party_id: "authority",
      party_role: "dpv:DataProtectionAuthority",
      party_name: authority.name[languages[0]],
      party_url: authority.site,
    },
    { party_id: "processor", party_role: "dpv:DataProcessor", party_name: "Amazon Web Services" },
  ];
};
