// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IAgreements} from "../interfaces/IAgreements.sol";

/// @title TermsHash
/// @notice The EIP-712 struct hash of an agreement's terms.
library TermsHash {
    bytes32 internal constant TYPE_HASH = keccak256(
        "Terms(address payer,address provider,address community,uint256 listing,address token,uint96[] amounts,"
        "uint40 acceptBy,uint40 deliverBy,uint32 reviewWindow,address arbitrator,bytes arbitratorData,"
        "uint16 choices,uint32 rulingWindow,bytes32 content,uint256 salt)"
    );

    function hash(IAgreements.Terms calldata terms) internal pure returns (bytes32) {
        // In two halves, for all sixteen words at once are more than the stack holds.
        return
            keccak256(
                bytes.concat(
                    abi.encode(
                        TYPE_HASH,
                        terms.payer,
                        terms.provider,
                        terms.community,
                        terms.listing,
                        terms.token,
                        keccak256(abi.encodePacked(terms.amounts)),
                        terms.acceptBy
                    ),
                    abi.encode(
                        terms.deliverBy,
                        terms.reviewWindow,
                        terms.arbitrator,
                        keccak256(terms.arbitratorData),
                        terms.choices,
                        terms.rulingWindow,
                        terms.content,
                        terms.salt
                    )
                )
            );
    }
}
