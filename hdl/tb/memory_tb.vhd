-- Bench of memory: replays rows computed by its Java twin.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity memory_tb is
  generic (
    WORDS : positive := 64;  -- how many words
    BITS : positive := 16;  -- of each
    ADDRESS_BITS : positive := 6;  -- of an address
    VECTORS : string := "hdl/vectors/memory.csv"  -- rows to replay
  );
end entity;

architecture bench of memory_tb is
  signal clk : std_logic;
  signal row_in  : std_logic_vector(29 downto 0);
  signal row_out : std_logic_vector(15 downto 0);
  signal write, read : std_logic;
  signal write_address, read_address : std_logic_vector(5 downto 0);
  signal write_data, data : std_logic_vector(15 downto 0);
begin
  rows : entity work.replay
    generic map (ENTITY_NAME => "memory", VECTORS => VECTORS, IN_BITS => 30, OUT_BITS => 16)
    port map (clk => clk, stimulus => row_in, response => row_out);
  (write, write_address, write_data, read, read_address) <= row_in;
  row_out <= data;

  dut : entity work.memory
    generic map (WORDS => WORDS, BITS => BITS, ADDRESS_BITS => ADDRESS_BITS)
    port map (clk => clk,
              write => write, write_address => unsigned(write_address), write_data => write_data, read => read,
              read_address => unsigned(read_address), data => data);
end architecture;
