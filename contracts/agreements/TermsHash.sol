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

    /// @dev Warning: a field with bits beyond its type has a hash of its own here, where Solidity would revert. No
    /// wallet signs it and no agreement has it as its id: {TermsRules.check} and the event of the terms read each field.
    function hash(IAgreements.Terms calldata terms) internal pure returns (bytes32 result) {
        uint96[] calldata amounts = terms.amounts;
        bytes calldata data = terms.arbitratorData;
        bytes32 typeHash = TYPE_HASH;
        // Correct: call data holds a struct's fifteen words in the order of its EIP-712 type, each padded alike; the
        // sixth and the eleventh are offsets, which the hashes of what they point at replace, as EIP-712 has it. An
        // array's elements are whole words in both, bytes are hashed as they are.
        // Safe: only memory beyond the free pointer is written, and nothing is kept there. Solidity has checked that
        // all fifteen words, `amounts` and `data` lie within the call data.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            let buffer := mload(0x40)
            let size := shl(5, amounts.length)
            calldatacopy(buffer, amounts.offset, size)
            let amountsHash := keccak256(buffer, size)
            calldatacopy(buffer, data.offset, data.length)
            let dataHash := keccak256(buffer, data.length)
            mstore(buffer, typeHash)
            calldatacopy(add(buffer, 0x20), terms, 0x1e0)
            mstore(add(buffer, 0xc0), amountsHash)
            mstore(add(buffer, 0x160), dataHash)
            result := keccak256(buffer, 0x200)
        }
    }
}
