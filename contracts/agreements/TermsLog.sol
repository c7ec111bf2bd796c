// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IAgreements} from "../interfaces/IAgreements.sol";

/// @title TermsLog
/// @notice Emits {IAgreements.TermsRecorded}: all terms, as they came.
library TermsLog {
    /// @dev Terms that {TermsRules.check} took.
    function record(bytes32 id, IAgreements.Terms calldata terms) internal {
        bytes32 topic = IAgreements.TermsRecorded.selector;
        address payer = terms.payer;
        address provider = terms.provider;
        uint96[] calldata amounts = terms.amounts;
        bytes calldata data = terms.arbitratorData;
        // Correct: parties are topics; the other thirteen fields lie in call data as the event has them, in order, the
        // fourth and the ninth being the offsets of what follows: the amounts after thirteen words (0x1a0), then the
        // bytes, padded with zeros, each behind its length.
        // Safe: only memory beyond the free pointer is written, and nothing is kept there. Lengths and bounds are
        // checked as Solidity takes `amounts` and `data`; fields are within their types by {TermsRules.check}, but for
        // the community, which is looked at here.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            if shr(160, calldataload(add(terms, 0x40))) {
                revert(0, 0)
            }
            let buffer := mload(0x40)
            let size := shl(5, amounts.length)
            let dataOffset := add(0x1c0, size)
            let end := add(buffer, add(add(dataOffset, 0x20), data.length))
            calldatacopy(buffer, add(terms, 0x40), 0x1a0)
            mstore(add(buffer, 0x60), 0x1a0)
            mstore(add(buffer, 0x100), dataOffset)
            mstore(add(buffer, 0x1a0), amounts.length)
            calldatacopy(add(buffer, 0x1c0), amounts.offset, size)
            mstore(add(buffer, dataOffset), data.length)
            calldatacopy(sub(end, data.length), data.offset, data.length)
            mstore(end, 0)
            log4(buffer, and(add(sub(end, buffer), 0x1f), not(0x1f)), topic, id, payer, provider)
        }
    }
}
