// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import {Openings} from "./Openings.sol";
import {Releases} from "./Releases.sol";
import {Settlements} from "./Settlements.sol";

/// @title Agreements
/// @notice See the documentation in {IAgreements}.
/// @dev Immutable, without owner or fee. In each transition: who and when are checked, then the state is written, then
/// the event is logged, and money moves last. That order is what keeps a receiver that calls back harmless.
/// Each inherited contract holds one idea: {Openings}, {Releases}, {Disputes}, {Settlements} on top of the {Ledger}.
contract Agreements is Openings, Releases, Settlements {
    constructor() EIP712("Myceliary Agreements", "1") {}
}
