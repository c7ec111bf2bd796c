// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {ContractParty} from "./ContractParty.sol";

/// @title CostlyParty
/// @notice For tests: an honest receiver that spends about 90,000 gas on its own books.
contract CostlyParty is ContractParty {
    uint256 private constant ENTRIES = 4;

    mapping(uint256 number => uint256 amount) private _book;
    uint256 private _count;

    receive() external payable override {
        for (uint256 i = 0; i < ENTRIES; ++i) _book[_count * ENTRIES + i] = msg.value;
    }
}
