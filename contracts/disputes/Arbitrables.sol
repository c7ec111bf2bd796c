// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IArbitrable} from "../interfaces/IArbitrable.sol";
import {IDisputeSource} from "../interfaces/IDisputeSource.sol";

/// @title Arbitrables
/// @notice Calls to a contract that anybody may have written. It can revert, burn its gas, return megabytes or call back:
/// the dispute goes on nevertheless, at a bounded cost.
library Arbitrables {
    /// @dev Gas for a question: enough to read a dozen slots behind a proxy.
    uint256 private constant PARTIES_GAS = 100_000;

    /// @dev Gas for a ruling: enough to record it or to pay it out at once.
    uint256 private constant RULE_GAS = 500_000;

    /// @dev Gas left before a call from which the callee is sure to get what is named above: a call keeps 1/64 back
    /// (EIP-150) and costs 2,600 itself (cold access), and a little is used up to there.
    uint256 private constant PARTIES_GAS_NEEDED = ((PARTIES_GAS + 2_600) * 64) / 63 + 1_000;
    uint256 private constant RULE_GAS_NEEDED = ((RULE_GAS + 2_600) * 64) / 63 + 1_000;

    error Arbitrables_TooLittleGas(uint256 given, uint256 needed);

    /// @notice The parties of a dispute, where the arbitrable knows them: zero and open where it doesn't.
    function parties(
        IArbitrable arbitrable,
        uint256 disputeID
    ) internal view returns (address raiser, address other, bool open) {
        bytes memory data = abi.encodeCall(IDisputeSource.partiesOfDispute, (address(this), disputeID));
        uint256[3] memory answer;
        bool success;
        uint256 given = gasleft();
        // Safe: reads `data` and writes at most the three words of `answer`. In assembly because a Solidity call copies
        // whatever is returned, and reverts where it isn't what was asked for.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            success := staticcall(PARTIES_GAS, arbitrable, add(data, 32), mload(data), answer, 96)
            if lt(returndatasize(), 96) {
                success := 0
            }
        }
        if (!success) {
            // Who gives too little gas must not make a party look like anyone else.
            _checkGas(given, PARTIES_GAS_NEEDED);
            return (address(0), address(0), true);
        }
        // Truncated: an address is the lower 160 bits of its word.
        raiser = address(uint160(answer[0]));
        other = address(uint160(answer[1]));
        open = raiser == address(0) || answer[2] != 0;
    }

    /// @notice Hands over a ruling.
    /// @return delivered Whether the arbitrable took it.
    function rule(IArbitrable arbitrable, uint256 disputeID, uint256 ruling) internal returns (bool delivered) {
        bytes memory data = abi.encodeCall(IArbitrable.rule, (disputeID, ruling));
        uint256 given = gasleft();
        // Safe: reads `data` and writes no memory. In assembly because a Solidity call copies whatever is returned.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            delivered := call(RULE_GAS, arbitrable, 0, add(data, 32), mload(data), 0, 0)
        }
        // Anyone may hand it over: who gives too little gas must not make it fail.
        if (!delivered) _checkGas(given, RULE_GAS_NEEDED);
    }

    function _checkGas(uint256 given, uint256 needed) private pure {
        if (given < needed) revert Arbitrables_TooLittleGas(given, needed);
    }
}
